"""Each detector finds its planted cases, and is silent where nothing was planted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from chuan.base.kernel.reason import Reason, say
from chuan.readings.nonconformities.rules.seen import Loan, Seen, Strayed
from chuan.readings.nonconformities.rules.tests.office import moment, office, plain, streams, told
from chuan.readings.nonconformities.rules.words import WORDS

SIX = range(5, 11)
WEEK, HOUR = timedelta(days=7), timedelta(hours=1)


def at_end(number: int) -> Mapping[str, object]:
    """Ended with the others within five minutes, an hour before closing at the most."""
    ready = moment("20/11 16:59") + timedelta(seconds=number)
    return {"ready": ready, "ended": ready, "filed": ready, "to_closing": 1, "closer": 9}


def late(number: int) -> Mapping[str, object]:
    ready = plain(number).received + WEEK + HOUR
    return {"ready": ready, "ended": ready, "filed": ready}


def sent_back(number: int) -> Mapping[str, object]:
    """Asked for papers an hour before the promise ran out."""
    due = plain(number).received + WEEK
    return {"asked": (due - HOUR,), "due_when_asked": (due,)}


def refused(number: int) -> Mapping[str, object]:
    ready = plain(number).received + WEEK
    return {"refused": True, "ready": ready, "ended": ready, "filed": ready}


PLANTED: dict[str, dict[int, Mapping[str, object]]] = {
    "late_cluster": {number: late(number) for number in SIX},
    "late_unapologised": {number: late(number) for number in SIX},
    "second_supplement": {number: {"slips": 2} for number in SIX},
    "moved_appointment": {number: {"moved": (moment("05/11 09:00"),)} for number in SIX},
    "wrong_step": {
        number: {"strayed": (Strayed("skipped", Reason.of("conformance.x"), moment("05/11 09:00")),)} for number in SIX
    },
    "fee_above": {number: {"over": 8_000} for number in SIX},
    "supplement_last_day": {number: sent_back(number) for number in SIX},
    "refusal_at_due": {number: refused(number) for number in SIX},
    "end_before_file": {number: {"filed": plain(number).received + WEEK} for number in SIX},
    "bulk_closing": {number: at_end(number) for number in SIX},
}  # fmt: skip


@pytest.mark.parametrize("key", PLANTED)
def test_finds_exactly_what_was_planted(key: str) -> None:
    signals = told(key, office(100, PLANTED[key]))
    assert streams(signals) == set(SIX)
    assert {signal.found for signal in signals} == {6}
    assert all(signal.sample >= 6 and signal.threshold.startswith("≥ ") for signal in signals)


@pytest.mark.parametrize("key", PLANTED)
def test_says_nothing_of_a_clean_office(key: str) -> None:
    assert told(key, office(100, {})) == ()


@pytest.mark.parametrize("key", PLANTED)
def test_every_sentence_is_worded(key: str) -> None:
    for signal in told(key, office(100, PLANTED[key])):
        assert say(Reason.of(f"nonconformities.name_{key}"), WORDS)
        assert str(signal.found) in say(signal.sentence, WORDS)
        own = [case.sentence for case in signal.cases if case.sentence.key.startswith("nonconformities.")]
        assert all(say(sentence, WORDS) and say(sentence, WORDS, "en") for sentence in own)


def test_withdrawn_and_handed_in_again_by_the_same_person() -> None:
    gone = {"withdrawn": True, "ready": None, "ended": moment("12/11 09:00")}
    back = {"received": moment("13/11 09:00")}
    pairs = {n: {**gone, "owner": f"p{n}"} for n in (1, 2, 3)} | {
        n + 50: {**back, "owner": f"p{n}"} for n in (1, 2, 3)
    }
    assert streams(told("withdraw_resubmit", office(100, pairs), tolerated=0.001)) == {1, 2, 3}
    strangers = {n: {**gone, "owner": f"p{n}"} for n in (1, 2, 3)} | {51: {**back, "owner": "p1"}}
    assert told("withdraw_resubmit", office(100, strangers)) == ()


def test_a_borrowed_file_counts_from_the_day_after_it_was_due() -> None:
    lent = (
        Loan(1, "HS-1", 10, date(2026, 11, 10)),
        Loan(2, "HS-2", 10, date(2026, 11, 10), date(2026, 11, 10)),
        Loan(3, "HS-3", 10, date(2026, 11, 10), date(2026, 11, 11)),
    )
    assert streams(told("loan_overdue", (), lent, least=1, tolerated=0.0)) == {1, 3}


def test_what_is_promised_for_the_same_day_has_no_last_day() -> None:
    def same_day(number: int) -> Mapping[str, object]:
        seen = plain(number)
        due = seen.received + 2 * HOUR
        return {**refused(number), "promised": due, "ready": due, "asked": (due,), "due_when_asked": (due,)}

    dossiers = office(100, {number: same_day(number) for number in SIX})
    assert (told("refusal_at_due", dossiers), told("supplement_last_day", dossiers)) == ((), ())


def test_a_late_dossier_that_is_open_or_waits_for_its_citizen() -> None:
    still = {"ready": None, "ended": None}
    dossiers = office(100, {n: {**still, "standing": n > 7} for n in SIX})
    assert streams(told("late_cluster", dossiers, tolerated=0.001)) == {5, 6, 7}


def test_what_a_unit_always_does_is_no_news() -> None:
    def always(number: int) -> Seen:
        seen = plain(number, **(late(number) if number % 3 == 0 else {}))
        before = timedelta(days=56 if number > 50 else 0)
        changes = {name: getattr(seen, name) - before for name in ("received", "promised", "ready", "ended")}
        return plain(number, **changes)

    now, earlier = (tuple(map(always, numbers)) for numbers in (range(1, 51), range(51, 101)))
    assert told("late_cluster", now) != ()
    assert told("late_cluster", (*now, *earlier), baseline_days=84) == ()
