"""What the rules of one audit refuse, and what they make."""

from __future__ import annotations

import pytest

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal
from chuan.base.kernel.sampling import draw, ranked
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.audits.rules import checking, planning
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules.audit import ADVICE, GAP, NONCONFORMITY, State
from chuan.events.audits.rules.independence import Ties
from chuan.events.audits.rules.tests.world import AUDITOR, OTHER, POPULATION, TEXT, after, at, audit

DRAWN = e.Drawn("2026", 20, draw(POPULATION, "2026", 5))
NAMED = e.Appointed(AUDITOR)
ANSWERED = (e.Answered("8.5.1", "conform"), e.Answered("9.2", GAP, TEXT))
FINDING = e.Found(1, "9.2", NONCONFORMITY, TEXT)


def key(decided: object) -> str:
    assert isinstance(decided, Refusal), decided
    return decided.reason.key


def gate(state: State, step: str, outcome: str = "next") -> str:
    refused = checking.gate(at(state, step), EndStep(step, outcome))
    return refused.reason.key if refused else ""


def test_the_sample_is_drawn_by_its_seed() -> None:
    assert planning.sample(audit("plan"), POPULATION, "2026", 5) == (DRAWN,)


@pytest.mark.parametrize("seed", ["", "hồ sơ", "1 2", "9" * 21])
def test_a_seed_is_a_number(seed: str) -> None:
    assert key(planning.sample(audit("plan"), POPULATION, seed)) == "audits.seed"


def test_no_new_draw_once_the_auditor_is_known() -> None:
    assert key(planning.sample(audit("plan", DRAWN, NAMED), POPULATION, "1")) == "audits.auditor_known"


def test_one_annulled_later_stays_and_the_next_takes_its_place() -> None:
    gone = DRAWN.dossiers[2]
    decided = planning.replace_annulled(audit("audit", DRAWN), gone, POPULATION, TEXT, annulled=True)
    assert not isinstance(decided, Refusal)
    (event,) = decided
    assert isinstance(event, e.Replaced)
    assert event.by == ranked(POPULATION, "2026")[5]
    state = after(audit("audit", DRAWN), event)
    assert [one.annulled for one in state.sample if one.dossier == gone] == [TEXT]
    assert (len(state.counted), event.by in state.counted, gone in state.counted) == (5, True, False)


def test_a_dossier_that_was_not_annulled_is_not_taken_out() -> None:
    state = audit("audit", DRAWN)
    refused = planning.replace_annulled(state, DRAWN.dossiers[0], POPULATION, TEXT, annulled=False)
    assert key(refused) == "audits.not_annulled"


@pytest.mark.parametrize(
    "ties", [Ties(touched=1), Ties(held=1), Ties(wrote=1), Ties(touched=2, own_unit=True)]
)
def test_nobody_audits_his_own_work_whatever_the_head_writes(ties: Ties) -> None:
    decided = planning.appoint(audit("plan", DRAWN), AUDITOR, "An", ties, TEXT, head=True)
    assert key(decided) == "audits.own_work"


def test_ones_own_unit_only_where_the_head_says_so_in_writing() -> None:
    state, own = audit("plan", DRAWN), Ties(own_unit=True)
    assert key(planning.appoint(state, AUDITOR, "An", own, None, head=True)) == "audits.own_unit"
    assert key(planning.appoint(state, AUDITOR, "An", own, TEXT, head=False)) == "audits.only_head_overrides"
    allowed = planning.appoint(state, AUDITOR, "An", own, TEXT, head=True)
    assert allowed == (e.Appointed(AUDITOR, own_unit=True, override=TEXT),)


def test_planning_ends_with_a_sample_and_its_auditor() -> None:
    assert gate(audit("plan"), "plan") == "audits.draw_first"
    assert gate(audit("plan", DRAWN), "plan") == "audits.appoint_first"
    assert gate(audit("plan", DRAWN, NAMED), "plan") == ""
    other = EndStep("plan", "next", (("audit", OTHER),))
    refused = checking.gate(audit("plan", DRAWN, NAMED), other)
    assert refused is not None
    assert refused.reason.key == "audits.other_auditor"


def test_a_step_given_to_somebody_not_appointed_does_not_end() -> None:
    state = audit("audit", DRAWN, e.Appointed(OTHER), *ANSWERED, FINDING)
    assert gate(state, "audit") == "audits.not_appointed"


def test_no_report_without_every_line_answered() -> None:
    state = audit("report", DRAWN, NAMED, ANSWERED[0])
    assert key(checking.report(state, "0" * 64)) == "audits.unanswered"
    assert gate(state, "audit") == gate(state, "report") == "audits.unanswered"


def test_a_gap_has_its_finding() -> None:
    assert gate(audit("audit", DRAWN, NAMED, *ANSWERED), "audit") == "audits.gap_without_finding"
    assert gate(audit("audit", DRAWN, NAMED, *ANSWERED, FINDING), "audit") == ""


def test_the_report_is_that_of_what_stands() -> None:
    state = audit("report", DRAWN, NAMED, *ANSWERED, FINDING, e.Reported("0" * 64))
    assert gate(state, "report") == ""
    assert gate(after(state, ANSWERED[0]), "report") == "audits.no_report"


def test_what_was_reported_is_not_computed_again() -> None:
    state = audit("accept", DRAWN, NAMED, *ANSWERED, FINDING, e.Reported("0" * 64))
    assert key(checking.refigure(state, (), AUDITOR)) == "audits.not_auditing"
    assert key(checking.refigure(at(state, "report"), (), OTHER)) == "audits.auditor_only"
    assert checking.refigure(at(state, "report"), (), AUDITOR) == (e.Figured(()),)


def test_a_report_that_no_longer_stands_goes_back_to_be_made() -> None:
    state = audit("accept", DRAWN, NAMED, *ANSWERED, FINDING, e.Reported("0" * 64))
    moved = after(state, e.Replaced(DRAWN.dossiers[0], TEXT, None))
    assert gate(moved, "accept", "follow") == "audits.no_report"
    assert gate(moved, "accept", "back") == ""


def test_no_closing_with_an_open_finding() -> None:
    state = audit("again", DRAWN, NAMED, *ANSWERED, FINDING, e.Reported("0" * 64))
    assert gate(state, "accept", "clean") == "audits.not_clean"
    assert gate(state, "accept", "follow") == ""
    assert gate(state, "again", "closed") == "audits.open_findings"
    assert gate(after(state, e.Cleared(1, TEXT)), "again", "closed") == ""


def test_advice_keeps_nothing_open() -> None:
    state = audit("accept", DRAWN, NAMED, e.Found(1, "9.2", ADVICE, TEXT), e.Reported("0" * 64))
    assert gate(state, "accept", "clean") == ""
    assert gate(state, "accept", "follow") == "audits.nothing_to_follow"


def test_only_the_appointed_auditor_writes() -> None:
    state = audit("audit", DRAWN, NAMED)
    assert key(checking.answer(state, "9.2", "conform", None, OTHER)) == "audits.auditor_only"
    assert checking.answer(state, "9.2", "conform", None, AUDITOR) == (e.Answered("9.2", "conform"),)


def test_a_finding_names_dossiers_of_the_audit_only() -> None:
    state = audit("audit", DRAWN, NAMED)
    elsewhere = checking.find(state, "9.2", NONCONFORMITY, TEXT, (Id(5),), AUDITOR)
    assert key(elsewhere) == "audits.dossier_elsewhere"
    own = checking.find(state, "9.2", NONCONFORMITY, TEXT, DRAWN.dossiers[:1], AUDITOR)
    assert own == (e.Found(1, "9.2", NONCONFORMITY, TEXT, DRAWN.dossiers[:1]),)


def test_a_finding_is_cleared_at_the_re_audit_once_its_matter_is_over() -> None:
    state = audit("again", DRAWN, NAMED, FINDING)
    assert key(checking.clear(state, 1, TEXT, AUDITOR, mended=False)) == "audits.still_worked_on"
    assert key(checking.clear(state, 1, None, AUDITOR)) == "audits.cleared_how"
    assert checking.clear(state, 1, TEXT, AUDITOR) == (e.Cleared(1, TEXT),)
