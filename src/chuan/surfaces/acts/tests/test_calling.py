"""Who asks is guided, who comes is heard, on published procedures; what was a petition goes into its register."""

from __future__ import annotations

import pytest

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused
from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.definitions.procedures.rules.wire.shapes import LONE_OUTCOME
from chuan.events.dossiers.tests.factories import Clock, Commune, commune, stopped_clock
from chuan.events.petitions.rules.caller import sight
from chuan.events.petitions.rules.sight import Sight
from chuan.events.petitions.services import petitions
from chuan.events.petitions.services.callers import CALLERS, GUIDANCES, HEARINGS
from chuan.readings.matters.queries.work import held_by
from chuan.surfaces.acts import calling
from chuan.surfaces.acts.courses import Move
from chuan.surfaces.acts.tests.petitioned import TEXT, WRITER, who, why

__all__ = ["stopped_clock"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return commune()


def came(here: Commune, kind: str, text: str = TEXT) -> int:
    return calling.come(here.actor("counter"), kind, calling.Said(text, WRITER)).id


def ends(here: Commune, role: str, kind: str, stream: int, move: Move) -> str:
    return str(calling.end(CALLERS[kind], here.actor(role), stream, move).state.course.status)


def test_a_question_goes_to_who_knows_and_back_to_who_asked(here: Commune) -> None:
    stream = came(here, "guidance")
    assert GUIDANCES.kind.load(stream).state.number == "HD 0001/2026"
    ends(here, "counter", "guidance", stream, Move("ask", "pass", {"explain": who(here, "handler")}))
    ends(
        here,
        "handler",
        "guidance",
        stream,
        Move("explain", LONE_OUTCOME, {"tell": who(here, "counter")}, "Nộp ở xã"),
    )
    assert ends(here, "counter", "guidance", stream, Move("tell", LONE_OUTCOME, note="Đã gọi lại")) == "done"


def test_what_was_said_is_written_down(here: Commune) -> None:
    stream = came(here, "guidance")
    with pytest.raises(Refused) as caught:
        ends(here, "counter", "guidance", stream, Move("ask", "told"))
    assert why(caught) == "petitions.caller_words"


def test_a_petition_said_at_a_hearing_begins_in_its_register(here: Commune) -> None:
    stream, clerk = came(here, "hearing"), who(here, "counter")
    ends(here, "counter", "hearing", stream, Move("welcome", "heard", {"hear": clerk}))
    ends(here, "counter", "hearing", stream, Move("hear", "petition", note="Phản ánh chờ lâu"))
    opened = HEARINGS.kind.load(stream).state.petition
    assert opened is not None
    assert petitions.load(int(opened)).state.complete


def test_a_refusal_is_told_within_three_working_days(here: Commune) -> None:
    stream, leader = came(here, "hearing"), who(here, "leader")
    move = Move("welcome", "refused", {"notice": leader}, "Say rượu, gây rối")
    ends(here, "counter", "hearing", stream, move)
    (work,) = held_by(EVERYTHING, leader)
    assert work.due is not None
    assert f"{local(work.due):%d/%m}" == "26/11"  # the 24th is a holiday
    assert ends(here, "leader", "hearing", stream, Move("notice", LONE_OUTCOME, note="Đã báo")) == "refused"


def test_only_whose_work_it_is_reads_who_came(here: Commune) -> None:
    state = HEARINGS.kind.load(came(here, "hearing")).state
    grave = HEARINGS.kind.load(came(here, "hearing", "Tôi tố cáo ông X nhận hối lộ")).state
    leader, counter = who(here, "leader"), who(here, "counter")
    assert (sight(state, counter), sight(state, leader)) == (Sight.FULL, Sight.COVERED)
    assert (sight(grave, counter), sight(grave, leader)) == (Sight.FULL, Sight.SEALED)
