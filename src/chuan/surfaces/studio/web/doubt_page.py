"""One value in doubt as its page shows it: every pack's value, where it is seen, who may do what next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from chuan.base.kernel.reason import Reason
from chuan.base.web.components import Fact
from chuan.base.web.rules import say
from chuan.base.web.words import sentence
from chuan.definitions.laws.rules.naming import called, said
from chuan.definitions.laws.rules.reach import reach_of
from chuan.definitions.laws.rules.reading import Reading
from chuan.definitions.laws.rules.values import Value
from chuan.definitions.organisation.rules.authority import Thing, may
from chuan.definitions.organisation.rules.people import Actor
from chuan.readings.forms.rules.form_names import PACKS, form_name
from chuan.surfaces.acts.doubts import CONFIRM, PROPOSE
from chuan.surfaces.studio.rules.doubts import OPEN, PROPOSED, Doubt, Line
from chuan.surfaces.studio.web.doubt_forms import ReadForm, UndoForm
from chuan.surfaces.studio.web.doubt_table import state_words, value_words
from chuan.surfaces.studio.web.screens import screen


@dataclass(frozen=True, slots=True)
class Told:
    """One reading as lines; what may be done with it now."""

    number: int
    lines: tuple[str, ...]
    confirms: bool = False
    undo: UndoForm | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One pack's value with its forms."""

    id: str
    name: str
    used: str
    source: str
    since: str
    word: str
    icon: str
    readings: tuple[Told, ...]
    form: ReadForm | None


def page(actor: Actor, line: Line, at: datetime, typed: Mapping[str, Any]) -> dict[str, Any]:
    """The page's context; ``typed``: forms as sent, by the value's or the reading's id."""
    first = next(one.value for one in line.doubts if not one.value.verified)
    reach = reach_of(line.key)
    rights = (
        bool(may(actor, PROPOSE, Thing(actor.agency), at)),
        bool(may(actor, CONFIRM, Thing(actor.agency), at)),
    )
    return {
        "title": sentence(called(first)),
        "kind": sentence(Reason.of(f"laws.kind_{line.kind}")),
        "facts": [
            Fact(_("Ai đề nghị"), _("Thư ký ISO của cơ quan")),
            Fact(_("Ai xác nhận"), _("Lãnh đạo cơ quan, người khác với người đề nghị")),
            Fact(_("In trên mẫu"), _("không kèm điều luật cho đến khi đối chiếu")),
        ],
        "pages": [screen(name) for name in reach.pages],
        "forms": [form_name(name, PACKS[-1]).title for name in reach.forms],
        "parts": [_part(actor, one, rights, typed) for one in reversed(line.doubts)],
        "form": next(iter(typed.values()), None),
    }


def _part(actor: Actor, doubt: Doubt, rights: tuple[bool, bool], typed: Mapping[str, Any]) -> Part:
    value, (proposes, _confirms) = doubt.value, rights
    word, icon = state_words(doubt.state)
    form = typed.get(value.id)
    if form is None and proposes and doubt.state == OPEN:
        form = ReadForm(value=value, auto_id=f"{value.holder}_%s")
    return Part(
        value.id,
        value.holder_name if value.kind in {"pack", "partner"} else "",
        value_words(doubt),
        value.source or _("chưa ghi nguồn"),
        _span(value),
        word,
        icon,
        tuple(_told(actor, value, one, rights, typed) for one in doubt.history),
        form,
    )


def _span(value: Value) -> str:
    if value.since is None:
        return _("không rõ từ ngày nào")
    since = _("từ %(since)s") % {"since": say.day(value.since)}
    return since + (_(" đến trước %(until)s") % {"until": say.day(value.until)} if value.until else "")


def _told(
    actor: Actor, value: Value, one: Reading, rights: tuple[bool, bool], typed: Mapping[str, Any]
) -> Told:
    proposes, confirms = rights
    own = one.agency == actor.agency
    undoes = own and one.state != "undone" and (confirms or (proposes and one.state == PROPOSED))
    form = typed.get(str(one.id)) or UndoForm(auto_id=f"rut-{one.id}-%s")
    waits = own and one.state == PROPOSED and confirms and one.proposer != actor.official
    return Told(one.id, _history(value, one), waits, form if undoes else None)


def _history(value: Value, one: Reading) -> tuple[str, ...]:
    """What was read, by whom, confirmed and undone by whom."""
    read = _("%(article)s, %(document)s ngày %(day)s") % {
        "article": one.article,
        "document": one.document,
        "day": say.day(one.document_day),
    }
    says = sentence(said(value, one.corrected)) if one.corrected else _("đúng như đang dùng")
    told = [
        _("%(read)s: %(says)s") % {"read": read, "says": says},
        _("%(who)s đề nghị %(at)s") % {"who": one.proposed_by, "at": say.short_moment(one.proposed_at)},
    ]
    if one.note:
        told.append(one.note)
    if one.confirmed_at:
        told.append(
            _("%(who)s xác nhận %(at)s") % {"who": one.confirmed_by, "at": say.short_moment(one.confirmed_at)}
        )
    if one.corrected and one.since:
        told.append(_("áp dụng cho hồ sơ nhận từ %(since)s") % {"since": say.day(one.since)})
    if one.undone_at:
        told.append(
            _("%(who)s rút %(at)s: %(reason)s")
            % {"who": one.undone_by, "at": say.short_moment(one.undone_at), "reason": one.undone_reason}
        )
    return tuple(told)
