"""The answer is signed by the leader's key, numbered, sealed by the agency's; anybody may check what was issued."""

from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.signing.services.reading import signers
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import PASSPHRASE, pkcs12_of, root
from chuan.base.signing.tests.papers import MINH, UBND, paper
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.keys import NewKey
from chuan.events.dossiers.services.dossiers import load
from chuan.events.dossiers.tests.factories import NOW, Commune, stopped_clock, work
from chuan.surfaces.acts.tests.signed import content, drafted, here, issued, takes

__all__ = ["here", "stopped_clock"]
pytestmark = pytest.mark.django_db


def test_signed_twice_and_whole(here: Commune) -> None:
    verdict = verify(content(issued(here)), [root()], NOW)
    assert verdict.said.key == "signing.whole"
    assert [one.signer for one in verdict.marks] == [MINH, UBND]


def test_after_one_byte_it_is_refused(here: Commune) -> None:
    whole = content(issued(here))
    broken = whole[:300] + bytes([whole[300] ^ 1]) + whole[301:]
    assert not verify(broken, [root()], NOW).intact


def test_a_wrong_passphrase_signs_nothing(here: Commune) -> None:
    found = drafted(here)
    with pytest.raises(Refused) as told:
        takes(here, found, "leader", "sign", "sai")
    assert told.value.refusals[0].reason.key == "signing.passphrase"
    assert load(found.id).state.marking.open == ("sign",)
    assert signers(content(found)) == {}


def test_on_paper_nothing_changes(here: Commune) -> None:
    found = takes(here, drafted(here), "leader", "sign")
    assert content(found) == paper()


def test_the_agency_never_seals_what_nobody_signed(here: Commune) -> None:
    found = work(here, takes(here, drafted(here), "leader", "sign"), "issue")
    with pytest.raises(Refused) as told:
        takes(here, found, "clerk", "issue", PASSPHRASE)
    assert told.value.refusals[0].reason.key == "signing.person_first"


def test_who_keeps_no_seal_may_not_hand_one_in(here: Commune) -> None:
    with pytest.raises(Refused) as told:
        organisation.add_key(here.actor("handler"), NewKey(pkcs12_of(UBND), PASSPHRASE, own=False), NOW)
    assert told.value.refusals[0].reason.key == "organisation.no_duty"


def test_a_key_ends_with_a_reason_and_signs_no_more(here: Commune) -> None:
    leader = here.actor("leader")
    key = organisation.own_key(leader.official)
    assert key is not None
    with pytest.raises(Refused):
        organisation.end_key(leader, key.id, "", NOW)
    organisation.end_key(leader, key.id, "Mất thiết bị", NOW)
    with pytest.raises(Refused) as told:
        takes(here, drafted(here), "leader", "sign", PASSPHRASE)
    assert told.value.refusals[0].reason.key == "acts.no_key"
