"""Every event is decided upon: told, or knowingly not."""

from __future__ import annotations

from chuan.base.engine import places
from chuan.events.dossiers.rules.kinds import KINDS
from chuan.readings.outbox.imports.partners import read_letters, read_profile
from chuan.readings.outbox.rules.citizens import TOLD
from chuan.readings.outbox.rules.mapping import AS_IT_STANDS, PORTAL, STATUSES

UNTOLD = {
    "dossiers.Assigned", "dossiers.Drafted", "dossiers.Signed", "dossiers.Numbered", "dossiers.Issued",
    "dossiers.Reminded", "dossiers.ReminderSeen", "dossiers.Printed", "dossiers.Proposed", "dossiers.Declined",
    "dossiers.Retracted", "dossiers.Escalated", "dossiers.Prompted", "dossiers.Silent", "dossiers.LegOpened",
    "dossiers.LegAnswered", "dossiers.LegEnded", "dossiers.Notified", "dossiers.Unasked",
}  # fmt: skip
"""What happens inside the office, or is told the citizen alone."""


def test_every_kind_of_event_is_told_the_portal_or_stands_among_the_untold() -> None:
    assert set(KINDS) <= set(PORTAL) | UNTOLD
    assert set(PORTAL) <= set(KINDS)
    assert not set(PORTAL) & UNTOLD


def test_every_status_has_its_national_code() -> None:
    codes = read_profile((places.CATALOGUE / "partners/portal-2025-07-01.yaml").read_bytes()).codes["status"]
    assert [codes[status] for status in STATUSES] == [str(number) for number in range(1, 11)]
    assert {message.status for message in PORTAL.values()} <= {*STATUSES, AS_IT_STANDS}


def test_everything_citizens_are_told_has_its_words() -> None:
    (letters,) = read_letters(places.CATALOGUE / "messages")
    assert set(TOLD) <= set(KINDS)
    assert {*TOLD.values(), "early", "code"} == set(letters.wordings)
