"""A commune with keys, and an answer on its way to being issued under two signatures."""

from __future__ import annotations

import pytest

from chuan.base.signing.services.reading import signers
from chuan.base.signing.tests.authority import PASSPHRASE, pkcs12_of
from chuan.base.signing.tests.papers import MINH, UBND, paper
from chuan.base.store import files
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.keys import NewKey
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.events.dossiers.tests.factories import NEXT, NOW, Clock, Commune, commune, dossier, work
from chuan.surfaces.acts import steps


def with_keys() -> Commune:
    """A commune whose leader and whose clerk have handed in keys."""
    made = commune()
    organisation.add_key(made.actor("leader"), NewKey(pkcs12_of(MINH), PASSPHRASE), NOW)
    organisation.add_key(made.actor("clerk"), NewKey(pkcs12_of(UBND), PASSPHRASE, own=False), NOW)
    return made


@pytest.fixture
def here(stopped_clock: Clock) -> Commune:
    return with_keys()


def drafted(here: Commune) -> Dossier:
    """A dossier whose draft is a real PDF, waiting for its signature."""
    found = dossier(here, "check")
    holder = here.actor_of(found.state.holds[0].official)
    file = steps.File("du-thao.pdf", steps.PDF, paper())
    return work(here, steps.attach_draft(holder, found.id, "result", file), "sign")


def takes(here: Commune, found: Dossier, role: str, step: str, passphrase: str = "") -> Dossier:
    outcome = "ok" if step == "sign" else NEXT
    return steps.pass_step(here.actor(role), found.id, steps.Passing(step, outcome, passphrase=passphrase))


def content(found: Dossier) -> bytes:
    document = load(found.id).state.document
    assert document is not None
    return files.read(found.id, document.issued or document.draft)[2]


def issued(here: Commune, seals: str = PASSPHRASE, signs: str = PASSPHRASE) -> Dossier:
    """Issued; with empty passphrases it was signed and sealed on paper."""
    found = takes(here, drafted(here), "leader", "sign", signs)
    found = work(here, found, "issue")
    return takes(here, found, "clerk", "issue", seals)


def signed_by(found: Dossier) -> dict[str, str]:
    """Whose signatures the paper bears now."""
    return signers(content(found))
