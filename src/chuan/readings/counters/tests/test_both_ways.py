"""A counter written as Python and as SQL says the same of every combination of facts; sums by months, days and moments."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

import pytest

from chuan.base.kernel.clock import VIETNAM
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.readings.cases.rules.facts import Facts
from chuan.readings.cases.services.changing import Change
from chuan.readings.counters.models import Delta
from chuan.readings.counters.queries.recounting import recounted
from chuan.readings.counters.queries.summing import Asked, sums
from chuan.readings.counters.services.folding import fold
from chuan.readings.counters.services.projecting import apply

pytestmark = pytest.mark.django_db
START = datetime(2026, 1, 20, 8, tzinfo=VIETNAM)


def drawn(stream: int, chance: random.Random) -> Facts:
    """A dossier of any kind, possible or not."""

    def may() -> bool:
        return chance.random() < 0.5

    def moment() -> datetime | None:
        return START + timedelta(days=chance.randrange(80), hours=chance.randrange(9)) if may() else None

    return Facts(
        stream, 7, chance.choice(("1.1", "1.2")), chance.choice(("direct", "online", "post")),
        START + timedelta(days=chance.randrange(60)), may(), may(), may(), moment(), moment(), moment(),
        chance.choice(("", "result", "refusal")), None, chance.randrange(3), moment() if may() else None,
        chance.randrange(3) * 86400, chance.randrange(2) * 5000, may(), may(), may(), chance.randrange(2), may(),
        moment(), may(), chance.randrange(2), may(), chance.random() < 0.1, chance.random() < 0.1,
    )  # fmt: skip


def change(facts: Facts, known: datetime, *, fresh: bool) -> Change:
    return Change(facts.stream, known, lambda _: facts, fresh)


@pytest.fixture
def told() -> None:
    chance = random.Random(7)  # noqa: S311 - a test draws
    for stream in range(1, 200):
        apply([change(drawn(stream, chance), START + timedelta(days=60), fresh=True)])
        apply([change(drawn(stream, chance), START + timedelta(days=62), fresh=False)])


def test_python_and_sql_count_the_same(told: None) -> None:
    counters, wrong = recounted(EVERYTHING)
    assert wrong == ()
    assert counters > 100
    assert Delta.objects.exists()


def test_sums_do_not_depend_on_what_is_folded(told: None) -> None:
    asked = Asked(
        date(2026, 1, 25), date(2026, 3, 15), START + timedelta(days=40), START + timedelta(days=99)
    )
    before = sums(asked, [7])
    fold(START + timedelta(days=61))
    assert sums(asked, [7]) == before
    fold(START + timedelta(days=70))
    assert sums(asked, [7]) == before
    assert sums(asked, [8]) == {}


def test_as_of_an_earlier_day_the_earlier_figures(told: None) -> None:
    cut = START + timedelta(days=40)
    whole = (date(2026, 1, 1), date(2026, 4, 1), cut)
    earlier = sums(Asked(*whole, START + timedelta(days=61), now=False), [7])
    fold(START + timedelta(days=70))
    assert sums(Asked(*whole, START + timedelta(days=61), now=False), [7]) == earlier
    assert sums(Asked(*whole, START + timedelta(days=99)), [7]) != earlier
    assert sums(Asked(*whole, START + timedelta(days=10), now=False), [7]) == {}


@pytest.mark.parametrize("ends", [date(2026, 3, 1), date(2026, 4, 1), date(2027, 1, 1)])
def test_a_whole_span_is_one_read_and_the_same_now_and_as_known_when_it_was_over(
    told: None, ends: date
) -> None:
    chance = random.Random(8)  # noqa: S311 - a test draws
    for stream in range(1, 60):
        apply([change(drawn(stream, chance), START + timedelta(days=75), fresh=False)])
    first = {3: date(2026, 2, 1), 4: date(2026, 1, 1), 1: date(2026, 1, 1)}[ends.month]
    over = datetime.combine(ends, time(), VIETNAM)
    asked = (Asked(first, ends, over, START + timedelta(days=400)), Asked(first, ends, over, over, now=False))
    before = [sums(one, [7]) for one in asked]
    assert all("day >=" not in one.parts[0] for one in asked)
    fold(START + timedelta(days=99))
    assert [sums(one, [7]) for one in asked] == before
    assert before[0] != before[1] or ends.year == 2027
    assert recounted(EVERYTHING)[1] == ()
