"""The answer signed as a PDF: by the person who decides, then by the agency with its number and day (NĐ 30/2020)."""

from __future__ import annotations

from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.rules.places import Box
from chuan.base.signing.rules.verdict import AGENCY, PERSON
from chuan.base.signing.services import fields, finding, signing
from chuan.base.signing.services.reading import boxes, signers
from chuan.base.store import files
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import Key
from chuan.events.dossiers.services.dossiers import Dossier
from chuan.readings.forms.services.marks import Look, agency_mark, blank_mark, person_mark
from chuan.surfaces.acts.asking import clock

PDF = "application/pdf"


def has_key(actor: Actor, dossier: Dossier, act: str) -> bool:
    """Whether this step can be signed digitally: by the person's key, or under the agency's seal."""
    if act == "sign":
        return organisation.own_key(actor.official) is not None
    return act == "issue" and organisation.seal_key(dossier.agency) is not None


def signed(actor: Actor, dossier: Dossier, passphrase: str) -> str:
    """SHA-256 of the draft under the person's signature; "" where it is signed on paper, or was signed before."""
    document = dossier.state.document
    if not passphrase or document is None:
        return ""
    name, _media, content = files.read(dossier.id, document.draft)
    if PERSON in signers(content):
        return ""
    if PERSON not in boxes(content):
        content = fields.prepared(content, finding.places(content, actor.name))
    made = _under(organisation.own_key(actor.official), passphrase, content, PERSON)
    return files.keep(dossier.id, name, PDF, made)


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
    where = boxes(content)
    shown = {key: blank_mark(where[key], text, clock()) for key, text in told.items() if key in where}
    content = fields.filled(content, shown) if shown else content
    made = _under(organisation.seal_key(dossier.agency), passphrase, content, AGENCY)
    return files.keep(dossier.id, name, PDF, made)


_BY = {PERSON: (signing.by_person, person_mark), AGENCY: (signing.by_agency, agency_mark)}


def _under(key: Key | None, passphrase: str, content: bytes, place: str) -> bytes:
    """``content`` signed at ``place``; ``Refused`` with nothing done where there is no key or it does not open."""
    if key is None:
        raise Refused(refuse("invalid", "acts.no_key", "passphrase"))
    opened, picture = organisation.unlocked(key, passphrase)
    sign, look = _BY[place]
    box: Box = boxes(content)[place]
    return sign(content, signing.Signing(opened, look(box, Look(key.name, picture), clock()), clock()))
