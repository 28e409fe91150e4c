"""The secretary says in the editor which originals the citizen gets back, and the definition keeps it."""

from __future__ import annotations

import pytest

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.definition import Paper
from chuan.definitions.procedures.rules.wire import load
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.events.dossiers.tests.factories import commune
from chuan.surfaces.studio.tests.world import Desk, draft_of

pytestmark = pytest.mark.django_db


def test_the_box_is_kept_only_where_it_says_something_new() -> None:
    here = commune()
    draft = draft_of(here, PROCEDURE.code)

    def paper() -> Paper:
        return load(dict(procedures.draft(draft).body)).papers[0]

    desk = Desk(here, draft)
    before = paper()
    desk.type(papers__0__goes_back="no" if before.returned else "yes")
    assert paper().returned is not before.returned
    desk = Desk(here, draft)
    desk.type()
    assert paper().returned is not before.returned
    assert before.goes_back is None
