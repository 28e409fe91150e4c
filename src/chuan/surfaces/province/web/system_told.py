"""What was told of an agency, the last first: what, by which decision or source, by whom, whether it was annulled."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.definitions.organisation import services as organisation
from chuan.events.dossiers.services import people
from chuan.events.stages.rules.events import Reached
from chuan.events.stages.rules.standing import SCOPE, STAGES, STATED, Entry
from chuan.events.stages.services import told_of
from chuan.surfaces.province.web.system_forms import AnnulForm


@dataclass(frozen=True, slots=True)
class ToldLine:
    """One entry as it is shown; ``form`` annuls it."""

    what: str
    day: str
    source: str
    who: str
    annulled: str = ""
    form: AnnulForm | None = None


def told_lines(agency: int, *, tells: bool) -> list[ToldLine]:
    """The entries of an agency, the last told first."""
    found = told_of([agency]).get(agency)
    if found is None:
        return []
    words, names = people.texts(found.id), organisation.names({one.by for one in found.state.entries})
    lines = [_line(place, one, words, names, tells=tells) for place, one in enumerate(found.state.entries, 1)]
    return lines[::-1]


def _line(place: int, one: Entry, words: dict[int, str], names: dict[int, str], *, tells: bool) -> ToldLine:
    told = one.told
    stage = isinstance(told, Reached)
    source = told.decision if isinstance(told, Reached) else told.source
    annulled = words.get(int(one.annulled), "") if one.annulled is not None else ""
    form = AnnulForm(initial={"entry": place}, auto_id=f"huy{place}_%s") if tells and not annulled else None
    return ToldLine(
        _("Giai đoạn: %(stage)s") % {"stage": _(STAGES[told.stage])}
        if isinstance(told, Reached)
        else _stated(one),
        say.day(told.day),
        words.get(int(source), "")
        if stage
        else _("tự báo cáo · %(source)s") % {"source": words.get(int(source), "")},
        f"{names.get(one.by, '')} · {say.short_moment(one.at)}",
        annulled,
        form,
    )


def _stated(one: Entry) -> str:
    told = one.told
    if isinstance(told, Reached):
        return ""
    if told.what == SCOPE:
        return f"{_(STATED[told.what])}: {told.part}/{told.whole}"
    return f"{_(STATED[told.what])}{': ' + told.edition if told.edition else ''}"
