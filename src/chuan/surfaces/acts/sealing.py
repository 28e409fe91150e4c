"""The answer signed as a PDF: by the person who decides, then by the agency with its number and day (NĐ 30/2020)."""

from __future__ import annotations

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.rules.verdict import PERSON
from chuan.base.signing.services import fields
from chuan.base.signing.services.reading import signers, stamped
from chuan.base.store import files
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import result_codes
from chuan.events.dossiers.services.dossiers import Dossier, load
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.signing_papers import agency_seals, person_signs

PDF = "application/pdf"


def has_key(actor: Actor, dossier: Dossier, act: str) -> bool:
    """Whether this step can be signed digitally: by the person's key, or under the agency's seal."""
    if act == "sign":
        return organisation.own_key(actor.official) is not None
    return act == "issue" and organisation.seal_key(dossier.agency) is not None


def signed(actor: Actor, dossier: Dossier, passphrase: str, site: str = "") -> str:
    """SHA-256 of the draft under the person's signature; "" where it is signed on paper, or was signed before.

    ``site``: the address at which the code printed on it can be checked.
    """
    document = dossier.state.document
    if not passphrase or document is None:
        return ""
    name, _media, content = files.read(dossier.id, document.draft)
    if PERSON in signers(content):
        return ""
    code = result_codes.code_of(dossier)
    return files.keep(dossier.id, name, PDF, person_signs(actor, content, passphrase, code, site))


def sealed(dossier: Dossier, passphrase: str) -> str:
    """SHA-256 of the signed answer under the agency's seal; "" where it is sealed on paper."""
    document = dossier.state.document
    if not passphrase or document is None:
        return ""
    name, _media, content = files.read(dossier.id, document.draft)
    if PERSON not in signers(content):
        raise Refused(refuse("not_now", "signing.person_first", "passphrase"))
    day = document.day or local(clock()).date()
    told = {fields.NUMBER: f"{document.number:02d}", fields.DAY: f"{day:%d}", fields.MONTH: f"{day:%m}"}
    return files.keep(dossier.id, name, PDF, agency_seals(dossier.agency, content, passphrase, told))


def unstamped(stream: int) -> bool:
    """Whether the answer was signed just now without the time stamp that its agency asks for."""
    found = load(stream)
    document = found.state.document
    if document is None or not organisation.signing_choice(found.agency).stamp_url:
        return False
    content = files.read(stream, document.issued or document.draft)[2]
    return bool(signers(content)) and not stamped(content)


def by_person(actor: Actor, content: bytes, passphrase: str) -> bytes:
    """A paper that ends with the person's name, under his signature; ``Refused`` where his key does not open."""
    return person_signs(actor, content, passphrase)


def by_agency(agency: int, content: bytes, passphrase: str) -> bytes:
    """A signed paper under the agency's seal."""
    return agency_seals(agency, content, passphrase, {})
