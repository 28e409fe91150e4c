"""A key on a device signs like one in a file; a wrong PIN or a device pulled out signs nothing."""

from __future__ import annotations

from typing import Any

import pytest
from pkcs11 import exceptions as p11

from chuan.base.kernel.refusal import Refused
from chuan.base.signing.services import fields, finding, signing, tokens
from chuan.base.signing.services.token_faults import refused_by
from chuan.base.signing.services.verifying import verify
from chuan.base.signing.tests.authority import NOW, root
from chuan.base.signing.tests.papers import MINH, UBND, paper, small
from chuan.base.signing.tests.softhsm import PIN, module, plugged_in


@pytest.fixture
def serial() -> str:
    module()
    return plugged_in(MINH, UBND)


def signed(serial: str, pin: str = PIN, spoil: Any = None) -> bytes:
    key = tokens.found(module(), serial, PIN, MINH)
    prepared = fields.prepared(paper(), finding.places(paper(), MINH))
    with tokens.opened(module(), key, pin) as signer:
        if spoil is not None:
            spoil(signer)
        return signing.by_person(prepared, signing.Signing(signer, small(MINH), NOW))


def refused(act: Any) -> str:
    with pytest.raises(Refused) as told:
        act()
    return told.value.refusals[0].reason.key


def test_a_key_on_a_device_signs(serial: str) -> None:
    verdict = verify(signed(serial), [root()], NOW)
    assert (verdict.marks[0].signer, verdict.intact, verdict.trusted) == (MINH, True, True)


def test_the_device_is_listed(serial: str) -> None:
    assert (serial, "Token thử") in tokens.devices(module())
    assert tokens.devices("") == ()


def test_a_wrong_pin_is_said(serial: str) -> None:
    assert refused(lambda: signed(serial, "0000")) == "signing.pin"
    assert signed(serial)  # the right one opens it again


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the lost session's own words
def test_pulled_out_in_the_middle(serial: str) -> None:
    """The session ends between opening and signing, as when the device leaves its socket."""
    assert (
        refused(lambda: signed(serial, spoil=lambda signer: signer.pkcs11_session.close())) == "signing.token"
    )


def test_another_device_or_key(serial: str) -> None:
    assert refused(lambda: tokens.found(module(), "khong-co", PIN)) == "signing.token"
    assert refused(lambda: tokens.found(module(), serial, PIN)) == "signing.token_many"
    assert refused(lambda: tokens.found(module(), serial, PIN, "Ai đó")) == "signing.token_none"
    assert refused(lambda: tokens.found("", serial, PIN)) == "signing.no_module"


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (p11.PinLocked(), "signing.pin_locked"),
        (p11.PinExpired(), "signing.pin_expired"),
        (p11.NoSuchKey(), "signing.token_key"),
        (p11.DeviceRemoved(), "signing.token"),
    ],
)
def test_what_a_device_answers_is_a_sentence(error: Exception, key: str) -> None:
    told = refused_by(error)
    assert isinstance(told, Refused)
    assert told.refusals[0].reason.key == key
