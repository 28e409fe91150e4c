"""Tasks outside dossiers, signed judgements, conduct notes, and objections that were granted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from chuan.base.kernel.clock import local
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.rules.scheme import Scheme
from chuan.events.appraisals.services import listing
from chuan.events.appraisals.services.rows import NoteRow, RatingRow, TaskRow
from chuan.readings.scores.queries.stretch import Stretch
from chuan.readings.scores.rules.facts import Correction, Fact
from chuan.readings.scores.rules.matching import plain


def tasks(asked: Stretch) -> Iterator[Fact]:
    """Tasks due in the stretch: accepted ones, and those that are not done though their day has passed."""
    for one in listing.tasks(EVERYTHING, asked.agency, asked.since, asked.until):
        if not one.cancelled and (one.accepted or one.due < asked.at):
            yield _task(one)


def notes(asked: Stretch) -> Iterator[Fact]:
    """Conduct notes of the stretch that were not taken back."""
    found = listing.notes(EVERYTHING, asked.agency, asked.since, asked.until)
    return (_note(one) for one in found if not one.withdrawn)


def judgements(
    asked: Stretch, scheme: Scheme, codes: Sequence[str], names: Mapping[int, str]
) -> Iterator[tuple[str, Fact]]:
    """(period, rating) of these very periods, own and signed ones; whenever they were signed."""
    criteria = {one.key: one.name for one in scheme.criteria()}
    for one in listing.judgements(EVERYTHING, asked.agency, *codes):
        if one.criterion in criteria:
            yield one.period, _rating(one, criteria[one.criterion], names.get(one.by, ""))


def corrections(asked: Stretch, codes: Sequence[str]) -> Iterator[tuple[str, Correction]]:
    """(period, objection that was granted) of these periods."""
    for one in listing.decisions(EVERYTHING, asked.agency, *codes):
        yield (
            one.period,
            Correction(f"{one.stream}:{one.number}", one.official, one.act, one.rule, one.points),
        )


def _task(one: TaskRow) -> Fact:
    late = one.handed is None or one.handed > one.due
    took = ", chậm" + (" do nguyên nhân khách quan đã xác nhận" if one.excused else "") if late else ""
    failed = f", {one.failed} lần chưa đạt" if one.failed else ""
    return Fact(
        "task_done" if one.accepted else "task_open", f"{one.stream}:1", one.official, one.due, one.unit,
        weight=one.weight,
        counts={"delays": int(late and not one.excused), "excused": int(one.excused), "failed": one.failed},
        words={"product": one.product, "took": took + failed, "due": f"{local(one.due):%d/%m/%Y}"},
    )  # fmt: skip


def _note(one: NoteRow) -> Fact:
    cited = f"{one.article}, {one.code}"
    return Fact(
        "note_plus" if one.plus else "note_minus", f"{one.stream}:1", one.official, one.at, one.unit,
        words={"article": cited},
    )  # fmt: skip


def _rating(one: RatingRow, name: str, by: str) -> Fact:
    return Fact(
        "self_rating" if one.own else "judgement", f"{one.stream}:{one.criterion}:{'own' if one.own else 'signed'}",
        one.official, one.at, one.unit, criterion=one.criterion, points=one.points,
        words={"name": name, "by": by, "given": plain(Fraction(one.points))},
    )  # fmt: skip
