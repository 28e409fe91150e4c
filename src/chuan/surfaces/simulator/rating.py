"""What visitors said of their dossiers: a third of them, mostly content; one burst from one device, one official's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.store.typed import Standing
from chuan.events.dossiers.services import dossiers
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.feedback.imports.scheme import shipped
from chuan.events.feedback.rules.events import Score, Team, Voted
from chuan.events.feedback.services import ballots, bulk
from chuan.events.feedback.services.bulk import BallotLife
from chuan.surfaces.acts import courses, explaining, serving
from chuan.surfaces.simulator.book import Book, Matter

_ANSWERS, _WRITES, _BURST, _EXPLAINED = 0.3, 0.2, 6, 3
_SOON, _LATER = timedelta(minutes=30), timedelta(hours=9)
_SAID = (
    "Cán bộ hướng dẫn kỹ, trả sớm (mô phỏng)",
    "Chờ hơi lâu vì đông (mô phỏng)",
    "Gọi 0900 000 123 không ai nghe (mô phỏng)",
)


def rate(book: Book, at: datetime) -> int:
    """Votes on what was handed over before ``at``, inside the caller's transaction; the number of votes."""
    ended = sorted(_ended(book, at), key=lambda pair: pair[0])
    lives = list(_votes(ended, at))
    bulk.write(lives)
    low = [one for one in lives if one.state.lowest.points <= shipped().low]
    for life in low[-_EXPLAINED:]:
        found = dossiers.load(int(life.state.dossier))
        explaining.ask(found, ballots.load(life.id), courses.staff(found.agency, at))
    return len(lives)


def _ended(book: Book, at: datetime) -> Iterator[tuple[datetime, Matter]]:
    """What was handed over long enough ago, with when."""
    for one in book.matters:
        state = one.life.state
        if state.status == "closed" and state.closed and state.parent is None and state.closed + _LATER < at:
            yield state.closed, one


def _votes(ended: Sequence[tuple[datetime, Matter]], at: datetime) -> Iterator[BallotLife]:
    staff = {agency: courses.staff(agency, at) for agency in {one.life.agency for _, one in ended}}
    burst = _together(ended)
    for nth, (closed, one) in enumerate(ended):
        rng = Random(f"rating {one.life.state.code}")  # noqa: S311 - a demonstration must be the same twice
        team = serving.team(_standing(one), staff[one.life.agency])
        if nth in burst:
            moment = ended[burst[-1]][0] + timedelta(minutes=20 + burst.index(nth))
            yield _vote(one, team, (5,) * 9, moment, "may-mo-phong")
        elif nth == len(ended) - 1:
            yield _vote(one, team, (5,) * 9, closed + _SOON, "may-can-bo", signed=one.life.state.receiver)
        elif rng.random() < _ANSWERS:
            moment = closed + timedelta(minutes=rng.randint(20, 500))
            text = rng.choice(_SAID) if rng.random() < _WRITES else ""
            yield _vote(one, team, _points(rng), moment, f"may-{one.life.id % 100003}", text)


def _together(ended: Sequence[tuple[datetime, Matter]]) -> list[int]:
    """The places of so many answers that followed each other at the agency that gave most; none where they are too few."""
    busiest = Counter(one.life.agency for _, one in ended).most_common(1)
    mine = [nth for nth, (_, one) in enumerate(ended) if busiest and one.life.agency == busiest[0][0]]
    found = mine[len(mine) // 2 :][:_BURST]
    return found if len(found) == _BURST else []


def _points(rng: Random) -> tuple[int, ...]:
    """A mood, and each question a little off it."""
    mood = rng.choices((5, 4, 3, 2), (50, 36, 10, 4))[0]
    return tuple(max(1, min(5, mood + rng.choice((0, 0, 0, -1, 1)))) for _ in range(9))


def _vote(
    one: Matter,
    team: Team,
    points: Sequence[int],
    at: datetime,
    device: str,
    text: str = "",
    signed: Id | None = None,
) -> BallotLife:
    scores = tuple(Score(asked.key, given) for asked, given in zip(shipped().criteria, points, strict=False))
    life = BallotLife(new_id(), one.life.agency, one.life.id, text)
    number = Id(new_id()) if text else None
    life.cast(Voted(Id(one.life.id), "qr", scores, team, number, device, signed), at)
    return life


def _standing(one: Matter) -> Dossier:
    life = one.life
    return Standing(life.id, life.agency, 0, life.state, life.stored_terms, one.last)
