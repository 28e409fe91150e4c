"""Dossiers that stand in an office before a story begins: received as the counter's pages would, by an act."""

from __future__ import annotations

from dataclasses import dataclass

from tests.stories.office import Office

COMMUNE, COUNTER = "H49.98", "tuyet.quay"
MARITAL = ("1.004873", "marry-here", "declaration")
"""Procedure, case and the one paper it cannot do without."""
ALLOWANCE = ("1.001776", "allowance", "declaration")


@dataclass(frozen=True, slots=True)
class Stands:
    """A dossier as the story knows it; ``receipt`` is the printed slip."""

    stream: int
    code: str
    owner: str
    receipt: bytes


def received(office: Office, what: tuple[str, str, str], *owners: str) -> tuple[Stands, ...]:
    """One dossier for each owner, each with its printed receipt."""
    with office.inside():
        return tuple(_receive(office, what, owner) for owner in owners)


def _receive(office: Office, what: tuple[str, str, str], owner: str) -> Stands:
    from chuan.definitions.organisation import services as organisation
    from chuan.events.dossiers.rules.events import PaperIn
    from chuan.events.dossiers.services.people import Party
    from chuan.surfaces.acts import reception
    from chuan.surfaces.acts.asking import clock
    from chuan.surfaces.telling import papers

    now = clock()
    agency = organisation.agency_by_code(COMMUNE, now)
    officer = organisation.actor_named(COUNTER, now)
    assert agency is not None
    assert officer is not None
    procedure, case, paper = what
    party = Party(owner, identity="022194003817", phone="0900000123", address="Thôn Đông")
    form = reception.Reception(agency.id, procedure, case, party, (PaperIn(paper, 1),))
    dossier = reception.receive(officer, form)
    return Stands(dossier.id, dossier.state.code, owner, papers.receipt(officer, dossier.id, office.site))
