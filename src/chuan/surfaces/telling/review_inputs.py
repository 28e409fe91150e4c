"""The inputs of a review as its page and its papers show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.kernel.clock import local
from chuan.base.web.rules import say
from chuan.definitions.laws.rules.text import LegalText
from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.dossiers.services import people
from chuan.events.reviews.rules.events import Figure
from chuan.events.reviews.rules.inputs import COMPUTED, INPUTS, LAWS, RISKS, Input
from chuan.events.reviews.services.reviews import Review, decisions
from chuan.readings.evidence.queries.population import Dossier, standing
from chuan.readings.evidence.rules.answering import SOURCES
from chuan.readings.matters.queries.titles import Named
from chuan.readings.obligations.services import texts_over
from chuan.surfaces.telling import review_risks

STATUSES = {"open": "đang làm", "done": "đã xong", "refused": "không làm", "dropped": "đã hủy"}


@dataclass(frozen=True, slots=True)
class Told:
    """One computed figure: its name, value, and what stands behind it, as codes and titles; where it is kept."""

    name: str
    value: str
    cases: tuple[str, ...] = ()
    page: str = ""
    of: int = 0

    @property
    def href(self) -> str:
        """Asked by pages only: a paper is made where no address is known yet."""
        return reverse(self.page, args=[self.of] if self.of else []) if self.page else ""


@dataclass(frozen=True, slots=True)
class Shown:
    """One input: what the data says, what was typed, what the meeting said."""

    input: Input
    computed: bool
    told: tuple[Told, ...]
    text: str
    outcome: str
    note: str


def shown(found: Review) -> tuple[Shown, ...]:
    """Every input in its order; four statements."""
    state, words = found.state, people.texts(found.id)
    named = {int(one) for figure in state.figures for one in figure.dossiers}
    cases = standing(Scope(frozenset({found.agency})), named)
    before, texts, risks = _before(found), _texts(found), review_risks.named(found)
    read = []
    for key, one in INPUTS.items():
        note, decided = state.note(key), state.decision(key)
        read.append(
            Shown(
                one, one.how == COMPUTED,
                tuple(
                    _told_of(figure, cases, before, texts, risks)
                    for figure in state.figures
                    if figure.input == key
                ),
                words.get(int(note), "") if note else "",
                decided.outcome if decided else "",
                words.get(int(decided.note), "") if decided and decided.note else "",
            )
        )  # fmt: skip
    return tuple(read)


def _told_of(
    figure: Figure, cases: Mapping[int, Dossier], before: tuple[str, ...], texts: Mapping[int, LegalText],
    risks: Mapping[int, Named],
) -> Told:  # fmt: skip
    if figure.source == RISKS:
        name, value, risk = review_risks.told(figure, risks)
        return Told(name, value, page="quality:risk" if risk else "quality:risks", of=risk)
    return _text(figure, texts) if figure.source == LAWS else _told(figure, cases, before)


def _told(figure: Figure, cases: Mapping[int, Dossier], before: tuple[str, ...]) -> Told:
    if figure.source == "decisions":
        return Told(_("Kết luận đã thực hiện"), figure.value or _("chưa có lần xem xét trước"), before)
    source = SOURCES[figure.source]
    value = figure.value or _("chưa có trường hợp nào")
    if figure.whole and figure.part != figure.whole:
        value = _("%(value)s (%(part)s trên %(whole)s)") % {
            "value": value, "part": say.number(figure.part), "whole": say.number(figure.whole)
        }  # fmt: skip
    if figure.target:
        value = _("%(value)s, chỉ tiêu %(target)s") % {"value": value, "target": figure.target}
    codes = tuple(cases[int(one)].code for one in figure.dossiers if int(one) in cases)
    return Told(source.name, value, codes)


def _texts(found: Review) -> dict[int, LegalText]:
    """The texts of the register, where a figure is of one; also one annulled since."""
    if not any(figure.texts for figure in found.state.figures):
        return {}
    known = texts_over(found.agency, local(found.now).date(), annulled=True)
    return {one.id: one for one in known}


def _text(figure: Figure, texts: Mapping[int, LegalText]) -> Told:
    text = next((texts[int(one)] for one in figure.texts if int(one) in texts), None)
    if text is None:
        return Told(_("Văn bản mới đã ghi trong sổ"), _("không có"))
    told = {"day": say.day(text.effect), "part": say.number(figure.part), "whole": say.number(figure.whole)}
    said = (
        _("có hiệu lực %(day)s, không chạm quy trình nào")
        if not figure.whole
        else _("có hiệu lực %(day)s, đã xử lý %(part)s trên %(whole)s quy trình")
    )
    return Told(f"{text.number} {text.name}", said % told, page="quality:law", of=text.id)


def given(agency: int, review: int) -> dict[int, tuple[str, str]]:
    """Stream of each decision of a review -> (its title, how it stands)."""
    made = decisions(Scope(frozenset({agency})), review)
    return {
        stream: (people.texts(stream).get(int(one.state.course.title), ""), one.state.course.status)
        for stream, one in sorted(made.items())
    }


def _before(found: Review) -> tuple[str, ...]:
    """What the last review decided, each with how it stands."""
    if found.state.previous is None:
        return ()
    before = given(found.agency, int(found.state.previous)).values()
    return tuple(f"{title} ({STATUSES[status]})" for title, status in before)
