"""A table a jurist can read: what three agencies claim, what counts, in which order they stand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from chuan.events.selfscores.rules import score_events as e
from chuan.events.selfscores.rules.ranking import Standing, ranked
from chuan.events.selfscores.rules.scheme import DOWN
from chuan.events.selfscores.rules.score import State
from chuan.events.selfscores.rules.tests import world as w
from chuan.events.selfscores.rules.tests.world import COUNCIL, KEY, SCHEME
from chuan.events.selfscores.rules.totals import totals

TABLE = (
    # claimed 1.1.1 and 1.1.2, judged 1.1.1 and 1.1.2, satisfied of sample → own, verified, survey, total, percent
    ("39.7", "25", "39.7", "25", (37, 40), "64.70", "64.70", "27.75", "92.45", "92.45"),
    ("39.7", "25", "35", "25", (185, 247), "64.70", "60.00", "22.47", "82.47", "82.47"),
    ("20", "10", "20", "10", None, "30.00", "30.00", "0.00", "30.00", "42.86"),
)


def settled(claims: tuple[str, str], judged: tuple[str, str], survey: tuple[int, int] | None) -> State:
    events: list[object] = [w.scored("1.1.1", claims[0]), w.scored("1.1.2", claims[1])]
    events += [e.Judged(KEY, "1.1.1", Decimal(judged[0]), w.WHY), e.Judged(KEY, "1.1.2", Decimal(judged[1]))]
    if survey:
        points = SCHEME.rounded(Decimal(30) * survey[0] / survey[1])
        events.append(e.Surveyed(KEY, "2.1.1", points, *survey))
    return w.lived(*(((event,), COUNCIL) for event in events))


@pytest.mark.parametrize("row", TABLE)
def test_what_they_add_up_to(row: tuple[object, ...]) -> None:
    a, b, c, d, survey, *wanted = row
    found = totals(settled((str(a), str(b)), (str(c), str(d)), survey), SCHEME, KEY)  # type: ignore[arg-type]  # a pair or None
    assert [
        str(one) for one in (found.own, found.verified, found.survey, found.total, found.percent)
    ] == wanted


def test_the_dearest_parts_come_first_and_a_survey_not_held_costs_nothing() -> None:
    found = totals(settled(("20", "10"), ("20", "10"), None), SCHEME, KEY)
    assert [(line.part.number, str(line.lost)) for line in found.costliest] == [
        ("1.1.1", "20"),
        ("1.1.2", "20"),
    ]
    assert found.most == Decimal(70)


def test_the_scheme_names_its_rounding() -> None:
    state = settled(("39.7", "25"), ("35", "25"), (185, 247))
    cut = replace(SCHEME, rounding=DOWN, most=Decimal(100))
    share = Decimal(185) * 100 / 247
    assert (str(SCHEME.rounded(share)), str(cut.rounded(share))) == ("74.90", "74.89")
    assert totals(state, cut, KEY).total == Decimal("82.47")


def test_ties_share_a_place_and_too_few_have_none() -> None:
    best, same, last = Decimal("92.45"), Decimal("82.47"), Decimal("42.86")
    found = [
        Standing(1, same, True),
        Standing(2, best, True),
        Standing(3, same, True),
        Standing(4, last, True),
    ]
    order = ranked([*found, Standing(5, Decimal(99), False)], 2, Decimal(70))
    assert [(one.agency, one.place, one.tied, one.low) for one in order] == [
        (2, 1, 1, False), (1, 2, 2, False), (3, 2, 2, False), (4, 4, 1, True), (5, None, 1, False),
    ]  # fmt: skip
    assert all(one.place is None for one in ranked(found, 5, Decimal(70)))
