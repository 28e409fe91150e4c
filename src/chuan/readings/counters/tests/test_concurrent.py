"""Writers beside each other, folding meanwhile: at every moment one looks, the counters are those one counts again."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta

import pytest
from django.db import connection, transaction

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.readings.counters.queries.recounting import recounted
from chuan.readings.counters.services.folding import fold
from chuan.readings.counters.services.projecting import apply
from chuan.readings.counters.tests.test_both_ways import START, change, drawn

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS, EACH, DOSSIERS = 3, 30, 20


def writes(seed: int) -> None:
    """Changes of the same twenty dossiers, each in a transaction of its own; one in five is taken back."""
    chance = random.Random(seed)  # noqa: S311 - a test draws
    for place in range(EACH):
        facts = drawn(chance.randrange(1, DOSSIERS + 1), chance)
        with transaction.atomic():
            apply([change(facts, START + timedelta(days=60, seconds=place), fresh=False)])
            transaction.set_rollback(chance.random() < 0.2)
    connection.close()


def folds() -> None:
    for _ in range(8):
        fold(START + timedelta(days=90))
    connection.close()


def test_at_any_commit_the_counters_are_those_one_counts_again() -> None:
    chance = random.Random(1)  # noqa: S311 - a test draws
    for stream in range(1, DOSSIERS + 1):
        apply([change(drawn(stream, chance), START + timedelta(days=59), fresh=True)])
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        running = [pool.submit(writes, seed) for seed in range(WRITERS)] + [pool.submit(folds)]
        looks = 0
        while wait(running, timeout=0).not_done or not looks:
            assert recounted(EVERYTHING)[1] == ()
            looks += 1
        assert [one.result() for one in running] == [None] * (WRITERS + 1)
    assert recounted(EVERYTHING)[1] == ()
