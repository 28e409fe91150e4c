"""Classes held, turns and hours, counted the same way whichever way they are cut."""

from __future__ import annotations

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import commune
from chuan.events.training.services.figures import counted
from chuan.surfaces.acts import classes
from chuan.surfaces.acts.tests.trained import OPENING, certified, opened

pytestmark = pytest.mark.django_db


def test_classes_turns_and_hours_by_quarter_subject_and_unit() -> None:
    here, iso = commune(), commune("H49.97")
    certified(here, "handler")
    lesson = opened(iso)
    classes.outsiders(iso.actor("iso"), lesson.id, 14)
    classes.close(iso.actor("iso"), lesson.id)
    found = {
        (one.by, one.key): (one.classes, one.turns, one.hours)
        for one in counted(EVERYTHING, OPENING.starts, OPENING.ends)
    }
    assert found["all", ""] == found["quarter", "4"] == found["subject", "law"] == (2, 15, 60)
    assert sum(turns for (by, _), (_, turns, _) in found.items() if by == "unit") == 1


def test_an_annulled_class_counts_nothing() -> None:
    here = commune()
    lesson = certified(here, "handler")
    classes.annul(here.actor("iso"), lesson.id, "Không đủ điều kiện")
    assert counted(EVERYTHING, OPENING.starts, OPENING.ends) == ()
