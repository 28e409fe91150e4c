"""What goes wrong with keys is a sentence, and nothing is half signed: two at one paper, ended and foreign ones."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.signing.services.reading import signers
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import PASSPHRASE, pkcs12_of, root
from chuan.base.signing.tests.papers import MINH
from chuan.base.signing.tests.softhsm import PIN, module, plugged_in
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.keys import NewKey
from chuan.definitions.organisation.services.signing_choices import Choice
from chuan.events.dossiers.services.dossiers import load
from chuan.events.dossiers.tests.factories import NEXT, NOW, Clock, Commune, stopped_clock, work
from chuan.surfaces.acts import sealing, steps
from chuan.surfaces.acts.tests.signed import content, drafted, here, takes

__all__ = ["here", "stopped_clock"]
pytestmark = pytest.mark.django_db


def refused(act: Any) -> str:
    with pytest.raises(Refused) as told:
        act()
    return told.value.refusals[0].reason.key


def test_two_clerks_seal_one_paper_once(here: Commune) -> None:
    """Both pages were open; the second is told that it changed, and the first seal stands."""
    found = work(here, takes(here, drafted(here), "leader", "sign", PASSPHRASE), "issue")
    asked = steps.Passing("issue", NEXT, passphrase=PASSPHRASE)
    steps.pass_step(here.actor("clerk"), found.id, asked, found.seq)
    sealed = content(found)
    assert refused(lambda: steps.pass_step(here.actor("clerk"), found.id, asked, found.seq)) == "store.stale"
    assert content(found) == sealed


def test_a_key_that_ended_signs_nothing(here: Commune, stopped_clock: Clock) -> None:
    found = drafted(here)
    ends = NOW + timedelta(hours=1)
    key = pkcs12_of(MINH, until=ends)
    organisation.add_key(here.actor("leader"), NewKey(key, PASSPHRASE), NOW)
    stopped_clock.stand(ends + timedelta(days=1))
    assert refused(lambda: takes(here, found, "leader", "sign", PASSPHRASE)) == "signing.expired_key"
    assert signers(content(found)) == {}


def test_a_foreign_certificate_is_named_by_the_verdict(here: Commune) -> None:
    organisation.add_key(here.actor("leader"), NewKey(pkcs12_of(MINH, "CA lạ"), PASSPHRASE), NOW)
    found = takes(here, drafted(here), "leader", "sign", PASSPHRASE)
    assert verify(content(found), [root()], NOW).said.key == "signing.foreign"


def test_a_key_on_a_device_signs_and_a_wrong_pin_does_not(here: Commune, settings: Any) -> None:
    settings.TOKEN_MODULE = module()
    leader = here.actor("leader")
    kept = organisation.add_token_key(leader, plugged_in(MINH), PIN, NOW, own=True)
    assert (kept.name, kept.device) == (MINH, "Token thử")
    found = drafted(here)
    assert refused(lambda: takes(here, found, "leader", "sign", "0000")) == "signing.pin"
    assert (signers(content(found)), load(found.id).state.marking.open) == ({}, ("sign",))
    assert signers(content(takes(here, found, "leader", "sign", PIN))) == {"nguoi-ky": MINH}


def test_without_its_time_stamp_the_agency_signs_or_not_as_it_chose(here: Commune) -> None:
    clerk, nobody = here.actor("clerk"), "http://127.0.0.1:1/"
    found = drafted(here)
    organisation.choose_signing(clerk, Choice(nobody, stamp_needed=True), NOW)
    assert refused(lambda: takes(here, found, "leader", "sign", PASSPHRASE)) == "signing.no_stamp"
    assert signers(content(found)) == {}
    organisation.choose_signing(clerk, Choice(nobody), NOW)
    assert signers(content(takes(here, found, "leader", "sign", PASSPHRASE)))
    assert sealing.unstamped(found.id)


def test_only_whoever_keeps_the_seal_chooses(here: Commune) -> None:
    assert (
        refused(lambda: organisation.choose_signing(here.actor("leader"), Choice(), NOW))
        == "organisation.no_duty"
    )
    wrong = Choice("tsa.thu")
    assert (
        refused(lambda: organisation.choose_signing(here.actor("clerk"), wrong, NOW))
        == "organisation.stamp_url"
    )
