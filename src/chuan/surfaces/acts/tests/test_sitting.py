"""Many signed with one passphrase: a failure leaves the signed ones signed and names what remains."""

from __future__ import annotations

import pytest

from chuan.base.signing.tests.authority import PASSPHRASE
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.events.dossiers.tests.factories import Commune, stopped_clock
from chuan.surfaces.acts import sitting, steps
from chuan.surfaces.acts.sitting import Sheet, Sitting, sign_many
from chuan.surfaces.acts.tests.signed import drafted, here, signed_by

__all__ = ["here", "stopped_clock"]
pytestmark = pytest.mark.django_db


def sheet(found: Dossier) -> Sheet:
    return Sheet(found.id, "sign", "ok", found.seq)


def reasons(done: Sitting) -> list[str]:
    return [why.reason.key if why else "" for _stream, why in done.left]


def test_one_that_changed_stays_and_the_others_are_signed(here: Commune) -> None:
    first, second, third = (drafted(here) for _ in range(3))
    steps.remind(here.actor("leader"), second.id, "sign", "Xem lại căn cứ")
    done = sign_many(here.actor("leader"), [sheet(one) for one in (first, second, third)], PASSPHRASE)
    assert done.signed == (first.id, third.id)
    assert reasons(done) == ["store.stale"]
    assert [bool(signed_by(one)) for one in (first, second, third)] == [True, False, True]


def test_a_wrong_passphrase_is_tried_once(here: Commune, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device counts wrong PINs: the list must not lock it."""
    tried: list[int] = []

    def counted(actor: Actor, stream: int, form: steps.Passing, seen: int) -> Dossier:
        tried.append(stream)
        return steps.pass_step(actor, stream, form, seen)

    monkeypatch.setattr(sitting, "pass_step", counted)
    first, second = drafted(here), drafted(here)
    done = sign_many(here.actor("leader"), [sheet(first), sheet(second)], "sai")
    assert (done.signed, reasons(done), tried) == ((), ["signing.passphrase", ""], [first.id])
    assert load(first.id).state.marking.open == ("sign",)
