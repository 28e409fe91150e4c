"""The agency's side of the internal index: scores itself, hands in, takes back, answers once, explains a low result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Decided, Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules import scoring as s
from chuan.events.selfscores.rules.ranking import Standing
from chuan.events.selfscores.rules.scheme import Scheme
from chuan.events.selfscores.rules.score import State
from chuan.events.selfscores.rules.totals import totals
from chuan.events.selfscores.services import rounds, schemes, scores
from chuan.surfaces.acts import par_rounds
from chuan.surfaces.acts.asking import clock, me
from chuan.surfaces.acts.par_sources import holdings

SCORE = "par.score"


@dataclass(frozen=True, slots=True)
class Given:
    """Points for a part as they were typed; ``sources``: what of the system is attached; ``shown``: the nth time it was scored."""

    part: str
    points: Decimal
    reason: str
    sources: tuple[str, ...] = ()
    link: str = ""
    name: str = ""
    content: bytes = b""
    shown: int | None = None


@dataclass(frozen=True, slots=True)
class Working:
    """A self-score with its round and the scheme in force there."""

    round: rounds.Round
    score: scores.Score
    scheme: Scheme

    @property
    def key(self) -> str:
        return self.round.state.scheme

    @property
    def standing(self) -> Standing:
        found = totals(self.score.state, self.scheme, self.key)
        return Standing(self.score.agency, found.percent, self.score.state.status == "final")


def begin(actor: Actor, round_: int, key: UUID | None = None) -> scores.Score:
    """The self-score of the actor's agency; whoever comes second gets the first one's."""
    found = par_rounds.seen(actor, round_)
    par_rounds.demand(actor, SCORE, actor.agency)
    if Id(actor.agency) not in found.state.agencies:
        raise Refused(refuse("missing", "selfscores.not_in_round"))
    there = scores.stream_of(round_, actor.agency)
    if there is not None:
        return scores.load(there)
    return store.once(key, lambda: scores.put(actor.agency, round_, Who(me(actor), key=key)), scores.load)


def seen(actor: Actor, stream: int, act: str = par_rounds.VIEW) -> Working:
    """A self-score, if ``actor`` may do ``act`` to it."""
    found = scores.load(stream)
    par_rounds.demand(actor, act, found.agency)
    return working(found)


def working(found: scores.Score) -> Working:
    round_ = rounds.load(int(found.state.round))
    return Working(round_, found, schemes.scheme_of(round_.state.scheme))


def score(actor: Actor, stream: int, given: Given, key: UUID | None = None) -> scores.Score:
    """Points for one part, with the reason and what shows it; the system's own figures as they stand on the cut-off day."""
    found = seen(actor, stream, SCORE)
    part = found.scheme.part(given.part)
    if given.link and not given.link.startswith(("https://", "http://")):
        raise Refused(refuse("invalid", "declarations.address", "link"))
    if not given.reason.strip():
        raise Refused(refuse("invalid", "selfscores.reason", "reason"))
    allowed = set(part.sources if part else ()).intersection(given.sources)
    state = found.round.state
    held = tuple(holdings(found.score.agency, state.year, state.cutoff, allowed, clock()).values())

    def act() -> scores.Score:
        file = (
            files.keep(stream, given.name, "application/octet-stream", given.content) if given.content else ""
        )
        before = found.score.state.claim(found.key, given.part)
        wanted = e.Scored(
            found.key, given.part, given.points, people.keep_text(stream, given.reason), held,
            people.keep_words(stream, given.link), file or (before.file if before else ""),
        )  # fmt: skip
        return _more(actor, stream, lambda now, _: s.score(now, found.scheme, wanted, given.shown), key)

    return store.once(key, act, scores.load)


def submit(actor: Actor, stream: int, key: UUID | None = None) -> scores.Score:
    """Hand it in, whole; late is said and taken."""
    found = seen(actor, stream, SCORE)

    def decide(state: State, at: datetime) -> Decided:
        return s.submit(state, found.scheme, found.key, local(at).date(), found.round.state.due)

    return store.once(key, lambda: _more(actor, stream, decide, key), scores.load)


def take_back(actor: Actor, stream: int, reason: str, key: UUID | None = None) -> scores.Score:
    found = seen(actor, stream, SCORE)

    def act() -> scores.Score:
        why = people.keep_words(stream, reason)
        return _more(actor, stream, lambda state, _: s.take_back(state, found.key, why), key)

    return store.once(key, act, scores.load)


def answer(
    actor: Actor, stream: int, parts: tuple[str, ...], words: str, key: UUID | None = None
) -> scores.Score:
    """The agency's one answer to the council."""
    found = seen(actor, stream, SCORE)
    known = tuple(one for one in parts if found.scheme.part(one))

    def act() -> scores.Score:
        said = people.keep_words(stream, words)
        return _more(actor, stream, lambda state, at: s.answer(state, known, said, local(at).date()), key)

    return store.once(key, act, scores.load)


def explain(actor: Actor, stream: int, causes: str, remedies: str, key: UUID | None = None) -> scores.Score:
    """Of a low result: causes and remedies, both owed."""
    found = seen(actor, stream, SCORE)
    percent = found.standing.percent
    if percent is not None and percent >= found.scheme.low:
        raise Refused(refuse("not_now", "selfscores.not_low"))

    def act() -> scores.Score:
        why, how = (people.keep_words(stream, one) for one in (causes, remedies))
        return _more(actor, stream, lambda state, _: s.explain(state, why, how), key)

    return store.once(key, act, scores.load)


def _more(
    actor: Actor, stream: int, decide: Callable[[State, datetime], Decided], key: UUID | None
) -> scores.Score:
    return scores.more(stream, decide, Who(me(actor), key=key))
