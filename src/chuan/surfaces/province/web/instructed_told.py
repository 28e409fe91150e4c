"""What happened to an agency's part, told line by line; and the proof of what was done, with where it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.components import Moment
from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.services import dossiers
from chuan.events.instructions.rules import events as e
from chuan.events.instructions.rules.proofs import DECLARATION, DOCUMENT, DOSSIER, PROOFS
from chuan.events.instructions.services.instructions import PARTS, Part
from chuan.readings.matters.queries.titles import titles
from chuan.surfaces.province.web.instruction_aims import kept

_PAGES = {DOCUMENT: "quality:document", DECLARATION: "quality:declaration", DOSSIER: "desk:dossier"}


@dataclass(frozen=True, slots=True)
class Proof:
    """What was done, the file and the thing of the system that show it; the figure as it stood, and why it was missed."""

    words: str
    file: str = ""
    name: str = ""
    href: str = ""
    figure: str = ""
    why: str = ""


def proof(found: Part, texts: dict[int, str]) -> Proof | None:
    """Of the last report; None before the first."""
    told = found.state.report
    if told is None:
        return None
    name, number = "", int(told.thing)
    if told.kind == DOSSIER:
        name = dossiers.load(number).state.code
    elif told.kind:
        known = titles(Scope(agencies=frozenset({found.agency})), [number])
        name = known[number].title if number in known else ""
    return Proof(
        texts.get(int(told.words), ""),
        reverse("province:instructed_file", args=[found.id]) if told.file else "",
        f"{PROOFS[told.kind]}: {name}" if told.kind else "",
        reverse(_PAGES[told.kind], args=[number]) if told.kind else "",
        kept(told.measured),
        texts.get(int(told.why or 0), ""),
    )


def moments(found: Part, texts: dict[int, str]) -> tuple[Moment, ...]:
    """The newest first."""
    lived = PARTS.lived(found.id)
    people = {int(item.actor) for item in lived}
    people |= {int(item.event.official) for item in lived if isinstance(item.event, e.Assigned)}
    names = organisation.names(people - {0})
    return tuple(
        Moment(
            say.short_moment(item.at), names.get(int(item.actor), ""), _TOLD[type(item.event)](item.event, names),
            sub=texts.get(int(getattr(item.event, "reason", None) or getattr(item.event, "words", None) or 0), ""),
        )
        for item in reversed(lived)
    )  # fmt: skip


_TOLD: dict[type, Callable[[Any, dict[int, str]], str]] = {
    e.Charged: lambda event, _names: _("giao, hạn %(day)s") % {"day": say.day(event.due)},
    e.Acknowledged: lambda *_given: _("tiếp nhận"),
    e.Assigned: lambda event, names: _("giao cho %(name)s") % {"name": names.get(int(event.official), "")},
    e.Reported: lambda *_given: _("báo cáo đã thực hiện"),
    e.Accepted: lambda *_given: _("chấp nhận kết quả"),
    e.Returned: lambda *_given: _("trả lại báo cáo"),
    e.MoreTimeAsked: lambda event, _names: _("xin gia hạn đến %(day)s") % {"day": say.day(event.due)},
    e.MoreTimeDecided: lambda event, _names: (
        _("gia hạn đến %(day)s") % {"day": say.day(event.due)} if event.granted else _("không gia hạn")
    ),
    e.Dropped: lambda *_given: _("thu hồi chỉ đạo"),
}
