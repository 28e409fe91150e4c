"""The management review: its pack filled from data, the meeting, what it decides and who does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.period import Period
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope, Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.schemes import services as schemes
from chuan.definitions.schemes.rules.objective import APPROVED
from chuan.events.declarations.rules.declaration import symbol_of
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.registers.rules.lines import series
from chuan.events.reviews.rules import deciding
from chuan.events.reviews.rules import events as e
from chuan.events.reviews.rules.inputs import COMPETENT, INPUTS, LAWS, RISKS
from chuan.events.reviews.rules.review import State
from chuan.events.reviews.services import reviews
from chuan.events.reviews.services.reviews import DECISIONS, MATTERS, Review
from chuan.readings.evidence.queries.answers import answers
from chuan.readings.measures.queries.measuring import Of, measure
from chuan.readings.measures.rules.measured import reached, shown
from chuan.readings.measures.rules.registry import MEASURES
from chuan.readings.measures.rules.words import WORDS
from chuan.readings.obligations.services import Change, changes, texts_over
from chuan.surfaces.acts import courses
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.review_competence import competence_figure
from chuan.surfaces.acts.review_risks import risk_figures
from chuan.surfaces.acts.steps import PDF

MINUTE_LINE = "BB"
"""How minutes are called in the symbol of their number."""
PACK, MINUTES = "dau-vao-xem-xet.pdf", "bien-ban-xem-xet.pdf"


def seen(actor: Actor, stream: int, act: str = courses.VIEW) -> Review:
    """A review, if ``actor`` may do ``act`` to it."""
    return courses.seen(actor, MATTERS.kind, stream, act)


def begin(actor: Actor, title: str, since: date, until: date, key: UUID | None = None) -> Review:
    """Begin a review over the days ``[since, until)``; it looks first at what the last one decided."""
    at = clock()
    demand(actor, courses.MANAGE, Thing(actor.agency), at)
    if since >= until:
        raise Refused(refuse("invalid", "acts.audit_period", "until"))
    holder, stream = courses.starter(actor, actor.agency, "iso", at, "acts.audit_no_secretary"), new_id()

    def act() -> Review:
        before = reviews.reviews(Scope(frozenset({actor.agency})))
        convened = e.Convened(since, until, Id(before[0].id) if before else None)
        words = courses.title(stream, title)
        return MATTERS.begin(stream, actor.agency, words, holder, Who(me(actor), key=key), (convened,))

    return store.once(key, act, reviews.load)


def gather(actor: Actor, stream: int, key: UUID | None = None) -> Review:
    """Fill every computed input as data stands now."""
    found = seen(actor, stream, courses.STEP)
    figures = (*_previous(found), *_laws(found), *_answered(found), *_objectives(found), *_risks(found))
    figures = (*figures, competence_figure(found.agency, found.now))
    return _more(actor, stream, lambda state: deciding.gather(state, figures), key)


def note(actor: Actor, stream: int, name: str, text: str, key: UUID | None = None) -> Review:
    """Type an input that no data answers."""
    seen(actor, stream, courses.STEP)
    return _worded(actor, stream, text, lambda state, words: deciding.note(state, name, words), key)


def hold(actor: Actor, stream: int, make: Callable[[Review], bytes], key: UUID | None = None) -> Review:
    """The meeting is held: the pack is made, kept, and frozen under its hash."""
    return _kept(
        actor, stream, PACK, make, lambda state, sha256: deciding.hold(state, sha256, me(actor)), key
    )


def decide(
    actor: Actor, stream: int, name: str, outcome: str, words: str = "", key: UUID | None = None
) -> Review:
    """What the meeting says of an input."""
    seen(actor, stream, courses.STEP)
    return _worded(
        actor, stream, words, lambda state, kept: deciding.decide(state, name, outcome, kept, me(actor)), key
    )


def resolve(
    actor: Actor, stream: int, name: str, text: str, owner: int, due: date, key: UUID | None = None
) -> Review:
    """A decision: its owner has it as a step of his from now on."""
    found = seen(actor, stream, courses.STEP)
    if owner not in {one.official for one in courses.candidates(found.agency, "owner", found.now)}:
        raise Refused(refuse("invalid", "audits.nobody", "owner"))
    matter, today = new_id(), local(found.now).date()

    def act() -> Review:
        after = reviews.more(
            stream,
            lambda state: deciding.resolve(state, name, Id(owner), due, Id(matter), today, me(actor)),
            Who(me(actor), key=key),
        )
        charged = e.Charged(Id(stream), name, due)
        words = courses.title(matter, text)
        DECISIONS.begin(matter, found.agency, words, Id(owner), Who(me(actor)), (charged,))
        return after

    return store.once(key, act, reviews.load)


def minute(actor: Actor, stream: int, make: Callable[[Review], bytes], key: UUID | None = None) -> Review:
    """The minutes are made under the agency's next number, and kept under their hash; made again they keep it."""
    found = seen(actor, stream, courses.STEP)
    if isinstance(refused := deciding.minute(found.state, "", me(actor)), Refusal):
        raise Refused(refused)

    def act() -> Review:
        numbered = found
        if found.state.numbered is None:
            wanted = _next_number(found)
            numbered = reviews.more(
                stream, lambda state: deciding.number(state, wanted), Who(me(actor)), found.seq
            )
        sha256 = files.keep(stream, MINUTES, PDF, make(numbered))
        who = Who(me(actor), key=key)
        return reviews.more(
            stream, lambda state: deciding.minute(state, sha256, me(actor)), who, numbered.seq
        )

    return store.once(key, act, reviews.load)


def paper(actor: Actor, stream: int, *, minutes: bool = False) -> bytes:
    """The bytes of the pack or of the minutes as they were made."""
    state = seen(actor, stream).state
    return files.read(stream, state.minutes if minutes else state.pack)[2]


def _next_number(found: Review) -> e.Numbered:
    """Of the line of the agency's minutes: "BB-UBND"."""
    row, day = organisation.agency(found.agency, found.now), local(found.now).date()
    symbol = symbol_of(row.name if row else "", MINUTE_LINE)
    return e.Numbered(take_number(found.agency, series(symbol), str(day.year)), day, symbol)


def _kept(
    actor: Actor, stream: int, name: str, make: Callable[[Review], bytes],
    decide_: Callable[[State, str], deciding.Made], key: UUID | None,
) -> Review:  # fmt: skip
    """A paper is made and its hash goes into the event; refused before anything is made where it may not be."""
    found = seen(actor, stream, courses.STEP)
    refused = decide_(found.state, "")
    if isinstance(refused, Refusal):
        raise Refused(refused)
    content = make(found)

    def act() -> Review:
        sha256 = files.keep(stream, name, PDF, content)
        return reviews.more(stream, lambda state: decide_(state, sha256), Who(me(actor), key=key), found.seq)

    return store.once(key, act, reviews.load)


def _worded(
    actor: Actor, stream: int, words: str, decide_: Callable[[State, Id | None], deciding.Made],
    key: UUID | None,
) -> Review:  # fmt: skip
    def act() -> Review:
        kept = people.keep_words(stream, words)
        return reviews.more(stream, lambda state: decide_(state, kept), Who(me(actor), key=key))

    return store.once(key, act, reviews.load)


def _more(actor: Actor, stream: int, decide_: Callable[[State], deciding.Made], key: UUID | None) -> Review:
    return store.once(key, lambda: reviews.more(stream, decide_, Who(me(actor), key=key)), reviews.load)


def _previous(found: Review) -> tuple[e.Figure, ...]:
    """What the last review decided, and how much of it is done."""
    if found.state.previous is None:
        return (e.Figure("previous", "decisions", "nothing", 0, 0),)
    made = reviews.decisions(Scope(frozenset({found.agency})), int(found.state.previous))
    done = sum(one.state.course.status == "done" for one in made.values())
    verdict = "nothing" if not made else "conform" if done == len(made) else "gap"
    matters = tuple(Id(one) for one in made)
    return (
        e.Figure("previous", "decisions", verdict, done, len(made), f"{done}/{len(made)}", matters=matters),
    )


def _laws(found: Review) -> tuple[e.Figure, ...]:
    """What the register says of the law: texts that took effect in these days, and older ones still to be followed."""
    today, state = local(found.now).date(), found.state
    here = Scope(frozenset({found.agency}))
    known = changes(here, texts_over(found.agency, today), today)
    figures = tuple(
        _followed(one) for one in known if one.left or state.since <= one.text.effect < state.until
    )
    return figures or (e.Figure("context", LAWS, "nothing", 0, 0),)


def _followed(one: Change) -> e.Figure:
    whole, left = len(one.touched), len(one.left)
    verdict = "gap" if one.overdue else "shown" if left or not whole else "conform"
    texts = (Id(one.text.id),)
    return e.Figure("context", LAWS, verdict, whole - left, whole, f"{whole - left}/{whole}", texts=texts)


def _answered(found: Review) -> tuple[e.Figure, ...]:
    """The figures of every computed input, each with its dossiers."""
    wanted = [
        (name, source)
        for name, one in INPUTS.items()
        for source in one.sources
        if source not in {LAWS, RISKS, COMPETENT}
    ]
    period = Period(found.state.since, found.state.until)
    here = Scope(frozenset({found.agency}))
    told = answers(here, found.agency, period, [source for _, source in wanted], found.now)
    return tuple(
        e.Figure(
            name, source, one.verdict, one.part, one.whole, one.value,
            dossiers=tuple(Id(case.stream) for case in one.cases),
        )
        for name, source in wanted
        for one in (told[source],)
    )  # fmt: skip


def _risks(found: Review) -> tuple[e.Figure, ...]:
    """The register as it stands, with what dossiers say of it today."""
    return risk_figures(found.agency, found.state, found.now)


def _objectives(found: Review) -> tuple[e.Figure, ...]:
    """Each approved objective of the year with its figure against its target."""
    period = Period(found.state.since, found.state.until)
    here = Scope(frozenset({found.agency}))
    figures = []
    for one in schemes.objectives(here, found.state.since.year, found.agency):
        if one.state != APPROVED:
            continue
        told = measure(Of(found.agency, found.now, one.procedure, one.unit), one.measure, period)
        target, said = Fraction(one.target), MEASURES[one.measure].worth
        good = told.value is not None and reached(one.measure, told.value, target)
        verdict = "nothing" if told.value is None else "conform" if good else "gap"
        value = say(said(told.shown), WORDS) if told.value is not None else ""
        figures.append(
            e.Figure(
                "objectives",
                one.measure,
                verdict,
                told.part,
                told.whole,
                value,
                say(said(shown(target)), WORDS),
            )
        )
    return tuple(figures)
