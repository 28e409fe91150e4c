"""Scans and reuses as 4.1 to 4.3 see them: a file more, a file less, each once."""

from __future__ import annotations

from chuan.base.kernel.codec import Id
from chuan.events.holdings.rules.events import Reused
from chuan.events.holdings.rules.reuse import State as Reuse
from chuan.events.scans.rules.scan import State as Scan
from chuan.readings.cases.rules.papers import Held, held_by_reuse, held_by_scan, with_held
from chuan.readings.cases.rules.tests.test_judged import facts

PAPER, RESULT, REUSE = Held(1), Held(1, result=True), Held(1, reused=True)


def test_a_scan_of_a_paper_makes_a_dossier_of_paper_digitised_until_it_is_loosed() -> None:
    one = with_held(facts(), PAPER, 1)
    assert (one.digitised, one.files, one.reused) == (True, 1, 0)
    assert with_held(one, PAPER, -1) == facts()
    online = with_held(facts(channel="online", digitised=True), PAPER, 1)
    assert with_held(online, PAPER, -1).digitised


def test_a_reuse_is_a_file_and_a_reuse() -> None:
    one = with_held(facts(), REUSE, 1)
    assert (one.digitised, one.reused) == (True, 1)
    assert with_held(one, REUSE, -1) == facts()


def test_a_scanned_result_is_an_electronic_one_and_an_issued_one_stays_so() -> None:
    assert with_held(facts(), RESULT, 1).e_result
    issued = with_held(facts(issued=True, e_result=True), RESULT, 1)
    assert with_held(issued, RESULT, -1).e_result


def test_what_a_scan_or_a_reuse_belongs_to() -> None:
    assert held_by_scan(Scan(dossier=Id(1), paper="form")) == PAPER
    assert held_by_scan(Scan(dossier=Id(1), paper=":result")) == RESULT
    for nothing in (
        Scan(),
        Scan(dossier=Id(1), paper=":slip"),
        Scan(dossier=Id(1), paper="form", dropped=True),
    ):
        assert held_by_scan(nothing) == Held()
    made = Reused("form", "result", Id(2), "", "spoken", None)
    assert held_by_reuse(1, Reuse(made, live=True)) == REUSE
    assert held_by_reuse(1, Reuse(made)) == Held()
