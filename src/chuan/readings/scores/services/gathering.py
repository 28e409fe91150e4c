"""Everything the sheets of an agency rest on in a stretch of days: a few statements, however many people and weeks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from chuan.base.kernel.clock import local
from chuan.base.kernel.spans import Span
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.readings.scores.queries import from_appraisals
from chuan.readings.scores.queries.failing import failures, with_failures
from chuan.readings.scores.queries.from_cases import cases
from chuan.readings.scores.queries.from_citizens import founded, votes
from chuan.readings.scores.queries.from_corrections import confirmed
from chuan.readings.scores.queries.from_counters import overdue, received
from chuan.readings.scores.queries.from_dossiers import steps
from chuan.readings.scores.queries.from_interruptions import motions
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.facts import Correction, Fact, Facts, Person

SOURCES: tuple[tuple[frozenset[str], Callable[[Stretch], Iterable[Fact]]], ...] = (
    (frozenset(), steps),
    (frozenset({"received"}), received),
    (frozenset(), overdue),
    (frozenset({"case"}), cases),
    (frozenset({"put_off", "supplement_again", "apology_late"}), motions),
    (frozenset({"nonconformity"}), confirmed),
    (frozenset({"task_done", "task_open"}), from_appraisals.tasks),
    (frozenset({"note_plus", "note_minus"}), from_appraisals.notes),
    (frozenset({"vote_high", "vote_fair", "vote_low"}), votes),
    (frozenset({"petition_founded"}), founded),
)
"""Each with the kinds it gives; asked where the scheme counts one of them, or always (people are compared by steps)."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """By official; judgements and granted objections by period and official."""

    facts: Mapping[int, Sequence[Fact]]
    judged: Mapping[tuple[str, int], Sequence[Fact]]
    corrections: Mapping[tuple[str, int], Sequence[Correction]]

    def of(self, person: Person, span: Span) -> Facts:
        """What one person's sheet of a period rests on."""
        whose = (span.code, person.official)
        mine = (one for one in self.facts.get(person.official, ()) if _within(span, one.at))
        return Facts(person, (*mine, *self.judged.get(whose, ())), tuple(self.corrections.get(whose, ())))


def gathered(asked: Stretch, scheme: Scheme, codes: Sequence[str], names: Mapping[int, str]) -> Gathered:
    """All sources of the stretch; ``codes``: the periods in it that have sheets."""
    facts: dict[int, list[Fact]] = defaultdict(list)
    for fact in _found(asked, scheme):
        facts[fact.official].append(fact)
    judged: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    for code, fact in from_appraisals.judgements(asked, scheme, codes, names):
        judged[code, fact.official].append(fact)
    granted: dict[tuple[str, int], list[Correction]] = defaultdict(list)
    for code, one in from_appraisals.corrections(asked, codes):
        granted[code, one.official].append(one)
    return Gathered(facts, judged, granted)


def _found(asked: Stretch, scheme: Scheme) -> Iterator[Fact]:
    """The facts the scheme counts; with what failed at steps, where it takes that off."""
    rules = [rule for criterion in scheme.criteria() for rule in criterion.rules]
    wanted = {rule.fact for rule in rules}
    tied = failures(asked) if any("failed" in rule.less for rule in rules) else {}
    for kinds, source in SOURCES:
        if not kinds or kinds & wanted:
            yield from with_failures(source(asked), tied)


def _within(span: Span, moment: datetime) -> bool:
    return span.period.holds(local(moment).date())
