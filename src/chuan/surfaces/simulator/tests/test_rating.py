"""The votes of the demonstration: a share of those served, one burst, one of an official's own device, a few to explain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from chuan.base.kernel.period import Period
from chuan.base.store.services import check_chain
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.feedback.models import Ballot
from chuan.readings.satisfaction.queries.cases import Within
from chuan.readings.satisfaction.services import doubted, whole
from chuan.surfaces.simulator.rating import rate
from chuan.surfaces.simulator.tests.filled import NOW, Filled, filled

DAY = NOW.date()
WITHIN = Within(0, Period(DAY - timedelta(days=60), DAY + timedelta(days=1)))


@pytest.fixture(scope="module")
def rated(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Filled]:
    with filled(django_db_blocker, tmp_path_factory.mktemp("files"), 9) as made:
        rate(made.history.book, NOW)
        yield made


def test_a_part_answers_and_every_chain_holds(rated: Filled) -> None:
    found = whole(EVERYTHING, WITHIN)
    assert 0.15 < found.answers / found.asked < 0.6
    assert [one.stream for one in Ballot.objects.all()[:20] if check_chain(one.stream) is not None] == []


def test_the_planted_votes_are_found_and_no_other_rule_speaks(rated: Filled) -> None:
    rules = {mark.rule for _, marks in doubted(EVERYTHING, WITHIN) for mark in marks}
    assert {"burst", "signed_in"} <= rules <= {"burst", "signed_in", "one_citizen"}


def test_the_last_low_votes_wait_for_an_explanation(rated: Filled) -> None:
    low = Ballot.objects.filter(lowest__lte=2).count()
    assert Ballot.objects.exclude(explanation=None).count() == min(3, low) > 0
