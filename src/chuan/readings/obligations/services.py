"""The law changes that agencies must follow, and who has acted, as they stand on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from chuan.base.kernel.clock import local
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.text import LegalText
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import EVERYTHING, Scope
from chuan.definitions.organisation.rules.roles import ISO_SECRETARY, LEADER
from chuan.events.declarations.services import Declaration, load_many
from chuan.readings.obligations.queries.done import Matter, matters_of
from chuan.readings.obligations.queries.versions import versions
from chuan.readings.obligations.rules.changes import (
    ACTED,
    OVERDUE,
    REVISED,
    Cites,
    Touched,
    began,
    touched,
)
from chuan.readings.obligations.rules.six import rules
from chuan.readings.obligations.rules.standing import (
    Built,
    Declared,
    Ended,
    Facts,
    Followed,
    Published,
    Rule,
    Shown,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One law change with the procedures it touches among those asked about."""

    text: LegalText
    touched: tuple[Touched, ...]

    @property
    def left(self) -> tuple[Touched, ...]:
        return tuple(one for one in self.touched if one.state not in ACTED)

    @property
    def overdue(self) -> tuple[Touched, ...]:
        return tuple(one for one in self.touched if one.state == OVERDUE)


def texts_over(agency: int, today: date, *, annulled: bool = False) -> tuple[LegalText, ...]:
    """The texts an agency must follow: those it registered and those registered above it."""
    above = frozenset(organisation.above(agency, today))
    return laws.legal_texts(Scope(agencies=above), annulled=annulled)


def changes(scope: Scope, texts: tuple[LegalText, ...], today: date) -> tuple[Change, ...]:
    """Each text with what it touches in ``scope``; one statement for all versions."""
    live = [text for text in texts if text.annulled_at is None]
    found = versions(scope, min(began(text) for text in live)) if live else ()
    months = laws.obligation_terms().adapt_months
    return tuple(
        Change(text, touched(text, found, today, months) if text.annulled_at is None else ())
        for text in texts
    )


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything the rules of one agency are judged by on a day, read once."""

    facts: Facts
    changes: tuple[Change, ...]
    matters: tuple[Matter, ...]
    declarations: tuple[Declaration, ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        return rules(self.facts)

    def under_way(self, kind: str) -> Matter | None:
        """A matter of the kind that is being worked on."""
        return next((one for one in self.matters if one.kind == kind and one.status == "open"), None)


def picture(agency: int, at: datetime) -> Picture:
    """The agency as the law sees it at ``at``; seven statements."""
    today, here = local(at).date(), Scope(agencies=frozenset({agency}))
    texts = texts_over(agency, today)
    used = versions(here, date.min)
    terms = laws.obligation_terms()
    found = tuple(Change(text, touched(text, used, today, terms.adapt_months)) for text in texts)
    matters = matters_of(here)
    declarations = load_many([one.stream for one in matters if one.kind == "declaration"])
    facts = Facts(
        today=today,
        months=terms.yearly_months,
        began=min((one.since for one in used), default=None),
        published=tuple(
            Published(v.code, v.name, v.edition, v.version, v.since) for v in used if _live(v, today)
        ),
        left=tuple(_followed(change, one) for change in found for one in change.left),
        built=tuple(
            Built(change.text.number, one.before.code, one.acted)
            for change in found
            for one in change.touched
            if one.state == REVISED and one.acted is not None
        ),
        audit=_last(matters, "audit"),
        review=_last(matters, "review"),
        declared=_declared(declarations),
        people=_people(agency, at),
    )
    return Picture(facts, found, matters, declarations)


def _live(one: Cites, today: date) -> bool:
    return one.since <= today and (one.until is None or one.until > today)


def _followed(change: Change, one: Touched) -> Followed:
    return Followed(
        change.text.id, change.text.number, one.before.code, one.before.name, one.limit, one.state == OVERDUE
    )


def _last(matters: tuple[Matter, ...], kind: str) -> Ended | None:
    done = (one for one in matters if one.kind == kind and one.status == "done" and one.ended is not None)
    return next((Ended(one.stream, one.title, one.ended) for one in done if one.ended), None)


def _declared(found: tuple[Declaration, ...]) -> Declared | None:
    """The latest whose decision was signed."""
    signed = [one for one in found if one.state.decided is not None]
    last = max(signed, key=lambda one: (one.state.decided, one.id), default=None)
    if last is None or last.state.decided is None:
        return None
    state, confirmed = last.state, last.state.course.last("confirm")
    return Declared(
        stream=last.id,
        number=state.said,
        decided=state.decided or last.now,
        confirmed=confirmed.at if confirmed and confirmed.outcome == "ok" else None,
        editions={one.code: one.edition for one in state.covered},
        shown=tuple(Shown(one.step, one.day) for one in state.evidence),
    )


def _people(agency: int, at: datetime) -> dict[str, str]:
    """Duty -> the names of those who have it."""
    seats = organisation.officials(EVERYTHING, at, agency=agency)
    names = {
        duty: dict.fromkeys(one.name for one in seats if role in one.roles and not one.substitute)
        for duty, role in (("iso", ISO_SECRETARY), ("leader", LEADER))
    }
    return {duty: ", ".join(list(found)[:2]) for duty, found in names.items()}
