"""Confirmed nonconformities at a step, cases of the nine indices and citizens' votes, as sheets read them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection

from chuan.base.kernel.spans import parsed
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.schemes.rules.choice import Choice
from chuan.definitions.schemes.services import choose
from chuan.events.corrections.services import keys
from chuan.events.corrections.tests.factories import confirmed, spoken
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.events.dossiers.tests.factories import NOW, Commune, commune, dossier, stopped_clock
from chuan.readings.conformance.services import catch_up
from chuan.readings.scores.rules.sheet import Line
from chuan.readings.scores.services import sheets
from chuan.surfaces.acts import hearing, voting, voting_doubts
from chuan.surfaces.acts.tests.petitioned import answered, own
from chuan.surfaces.acts.voting import Vote

__all__ = ["stopped_clock"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stopped_clock")]
LATER = NOW + timedelta(days=2)
LEFT_THE_FLOW = """
INSERT INTO reading_conformance_deviation
    (stream, nth, agency, procedure, adoption, kind, step, after, event, at, official, unit, reason, facts)
SELECT stream, 1, agency, procedure, adoption, 'skipped', step, '', 1, at, official, unit, 'x', '{}'
FROM reading_conformance_pass WHERE stream = %s AND official = %s ORDER BY nth LIMIT 1
"""


def scored(scheme: str) -> Commune:
    here = commune()
    choose(
        Choice(0, here.agency.id, scheme, "", date(2026, 1, 1), None, "12/QĐ"), here.people["leader"].id, NOW
    )
    return here


def lines(here: Commune, role: str, rule: str, period: str = "2026-11") -> list[Line]:
    """What one criterion of a person's sheet came from."""
    span = parsed(period)
    assert span is not None
    (found,) = sheets(EVERYTHING, here.agency.id, span, LATER)
    sheet = next(one for one in found.sheets if one.official == here.people[role].id)
    return [line for line in sheet.lines if line.rule == rule]


def drafted(here: Commune, found: Dossier) -> int:
    """A detector's draft about a step of the handler's in that dossier."""
    with connection.cursor() as cursor:
        cursor.execute(LEFT_THE_FLOW, [found.id, here.people["handler"].id])
    signal = spoken([found.id])
    hearing.hear(here.agency.id, (signal,), NOW)
    return keys.held(here.agency.id, signal.key, NOW)


def test_a_confirmed_nonconformity_takes_a_quarter_and_a_draft_takes_nothing() -> None:
    here = scored("nghi-dinh-335-2025")
    done = dossier(here, "nobody")
    catch_up()
    draft = drafted(here, done)
    before = sum(line.points for line in lines(here, "handler", "chat-luong"))
    confirmed(here, draft)
    after = lines(here, "handler", "chat-luong")
    (failed,) = [line for line in after if "không phù hợp" in str(line.reason.facts["took"])]
    whole = next(line for line in lines(here, "handler", "so-luong") if line.act == failed.act)
    assert abs(failed.points - whole.points * Decimal("0.75")) < Decimal("0.001")
    assert abs(before - sum(line.points for line in after) - whole.points / 4) < Decimal("0.001")


def test_a_case_is_told_by_each_index_and_a_founded_petition_takes_the_seventh() -> None:
    here = scored("nam-chi-so-noi-bo")
    done = dossier(here, "nobody")
    catch_up()
    assert [line.points for line in lines(here, "handler", "cs3")] == [Decimal(2)]
    assert [line.points for line in lines(here, "handler", "cs4")] == [Decimal(1)]
    assert lines(here, "handler", "cs7")[0].points > 0
    own(here, dossier=done.state.code)
    assert lines(here, "handler", "cs7") == []
    answered(here, dossier=done.state.code)
    assert [line.points for line in lines(here, "handler", "cs7")] == [Decimal(0)]


def test_a_refused_dossier_is_no_case() -> None:
    here = scored("nam-chi-so-noi-bo")
    dossier(here, "refused")
    catch_up()
    assert lines(here, "handler", "cs1") == []


def test_votes_are_those_that_figures_count() -> None:
    here = scored("trung-tam-tuan")
    votes = [voting.vote(dossier(here, "nobody").id, Vote("qr", {"access": given})) for given in (5, 4, 1)]
    catch_up()

    def told() -> list[str]:
        found = lines(here, "counter", "hai-long", "2026-W47")
        return sorted(line.reason.key for line in found if line.reason.key != "scores.few")

    assert told() == ["scores.fact_vote_fair", "scores.fact_vote_high"]
    voting_doubts.exclude(here.actor("iso"), votes[0].id, "stuffed", "Bấm hàng loạt", None, None)
    assert told() == ["scores.fact_vote_fair"]
