"""Dossiers that stand in an office before a story begins: received as the counter's pages would, by an act."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from pypdf import PdfReader

from chuan.definitions.organisation.rules.people import Actor
from tests.stories.office import Office

COMMUNE, COUNTER = "H49.98", "tuyet.quay"
MARITAL = ("1.004873", "marry-here", "declaration")
"""Procedure, case and the one paper it cannot do without."""
EXTRACT = ("2.000635", "", "declaration")
LAND_OFFICE = "H49.13.21"
ALLOWANCE = ("1.001776", "allowance", "declaration")


@dataclass(frozen=True, slots=True)
class Stands:
    """A dossier as the story knows it; ``receipt`` is the printed slip."""

    stream: int
    code: str
    owner: str
    receipt: bytes

    @property
    def link(self) -> str:
        """Where the QR code leads, as a tap on it in the slip's PDF would."""
        pages = PdfReader(io.BytesIO(self.receipt)).pages
        marks = [mark.get_object() for page in pages for mark in page.get("/Annots", ())]
        (address,) = {str(mark["/A"]["/URI"]) for mark in marks if "/A" in mark}
        return address


def received(
    office: Office, what: tuple[str, str, str], *owners: str, deliver: str = "counter"
) -> tuple[Stands, ...]:
    """One dossier for each owner, each with its printed receipt."""
    with office.inside():
        return tuple(_receive(office, what, owner, deliver) for owner in owners)


def _receive(office: Office, what: tuple[str, str, str], owner: str, deliver: str) -> Stands:
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
    form = reception.Reception(agency.id, procedure, case, party, (PaperIn(paper, 1),), deliver=deliver)
    dossier = reception.receive(officer, form)
    sha256 = papers.print_receipt(officer, dossier.id, office.site)
    receipt = papers.printed_paper(officer, dossier.id, sha256)
    return Stands(dossier.id, dossier.state.code, owner, receipt)


def worked_until(office: Office, streams: Iterable[int], act: str) -> None:
    """Everybody before does his step, the answer drafted on the way, until a step of this kind is open."""
    with office.inside():
        for stream in streams:
            while _takes_one(stream, act):
                pass


def worked_to_the_end(office: Office, stream: int) -> None:
    """Everybody does his step until the answer is there, other agencies first where they are asked."""
    from chuan.events.dossiers.services.dossiers import load

    with office.inside():
        while (state := load(stream).state).status == "open":
            for leg in (leg for leg in state.legs if leg.waited_for):
                while _takes_one(int(leg.stream), ""):
                    pass
            _takes_one(stream, "")


def land_under_way(office: Office, procedure: str) -> tuple[int, str, str]:
    """A land transfer that somebody works on: (dossier, username of who holds it, of who may sign for it)."""
    with office.inside():
        return _land(procedure)


def _land(procedure: str) -> tuple[int, str, str]:
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.models import Account
    from chuan.events.dossiers.rules.events import PaperIn
    from chuan.events.dossiers.services.dossiers import load
    from chuan.events.dossiers.services.people import Party
    from chuan.surfaces.acts import asking, reception

    now = asking.clock()
    agency, officer = organisation.agency_by_code(LAND_OFFICE, now), organisation.actor_named(COUNTER, now)
    assert agency is not None
    assert officer is not None
    papers = tuple(PaperIn(key, 1) for key in ("request", "certificate", "contract"))
    party = Party("Chìu A Sáng", identity="022194003817", phone="0900000123", address="Thôn Đông")
    form = reception.Reception(agency.id, procedure, "transfer", party, papers)
    stream = reception.receive(officer, form).id
    while _takes_one(stream, "work"):
        pass
    dossier = load(stream)
    holder = int(dossier.state.holds[0].official)
    names = dict(Account.objects.values_list("official_id", "username"))
    what = asking.thing(dossier)
    signers = (
        one
        for one in names
        if one and one != holder and asking.allows(_actor(one), "dossiers.grant", what, now)
    )
    return stream, names[holder], names[next(signers)]


def streams_of(office: Office, codes: Iterable[str]) -> list[int]:
    """The dossiers with these codes."""
    from chuan.readings.deadlines.models import DossierRow

    with office.inside():
        known = dict(DossierRow.objects.filter(code__in=list(codes)).values_list("code", "stream"))
    return [known[code] for code in codes]


def _takes_one(stream: int, until: str) -> bool:
    """The first way out of the first open step, by who holds it; False where it is of the kind waited for."""
    from chuan.events.dossiers.services.dossiers import load
    from chuan.surfaces.acts import asking, steps
    from chuan.surfaces.telling import papers

    found = asking.unguarded(load(stream))
    if found.dossier.state.status != "open":
        return False
    hold = found.dossier.state.holds[0]
    step = found.terms.procedure.step(hold.step)
    assert step is not None
    if step.act == until:
        return False
    actor, outcome = _actor(int(hold.official)), step.outcomes[0]
    if "sign" in outcome.to and found.dossier.state.document is None:
        steps.attach_draft(actor, stream, "result", papers.letter(actor, stream, "result", "Đồng ý."))
    steps.pass_step(actor, stream, steps.Passing(step.key, outcome.key))
    return True


def _actor(official: int) -> Actor:
    from chuan.definitions.organisation.models import Account
    from chuan.definitions.organisation.services import actor_for
    from chuan.surfaces.acts.asking import clock

    found = actor_for(Account.objects.get(official_id=official).pk, clock())
    assert found is not None
    return found
