"""Any PDF of the agency signed: by its person, by the agency, or by an officer alone. Bytes in, bytes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.signing.rules.places import Box
from chuan.base.signing.rules.verdict import AGENCY, OFFICER, PARTIES, PERSON
from chuan.base.signing.services import fields, finding, signing
from chuan.base.signing.services.reading import boxes, signers
from chuan.base.signing.services.stamping import HttpStamper
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import Key
from chuan.readings.forms.services.marks import Look, agency_mark, blank_mark, check_mark, person_mark
from chuan.surfaces.acts.asking import clock


def _by_party(place: str) -> Callable[[bytes, signing.Signing], bytes]:
    return lambda content, under: signing.by_party(content, place, under)


_BY = {
    PERSON: (signing.by_person, person_mark),
    AGENCY: (signing.by_agency, agency_mark),
    OFFICER: (signing.by_officer, person_mark),
    **{place: (_by_party(place), person_mark) for place in PARTIES},
}


def person_signs(actor: Actor, content: bytes, secret: str, code: str = "", site: str = "") -> bytes:
    """The paper under the person's signature, with blanks for number, day and seal.

    ``secret``: passphrase or PIN; ``code`` is printed on it with its QR where one can check it at ``site``.
    """
    if PERSON not in boxes(content):
        places = finding.places(content, actor.name)
        if code and not signers(content):
            content = fields.drawn(content, check_mark(code, site, clock()))
        content = fields.prepared(content, places)
    return _under(organisation.own_key(actor.official), actor.agency, secret, content, PERSON)


def agency_seals(agency: int, content: bytes, secret: str, told: Mapping[str, str]) -> bytes:
    """The signed paper with its number and day (``told``: blank → text), under the agency's seal."""
    where = boxes(content)
    shown = {key: blank_mark(where[key], text, clock()) for key, text in told.items() if key in where}
    content = fields.filled(content, shown) if shown else content
    return _under(organisation.seal_key(agency), agency, secret, content, AGENCY)


def may_sign_slips(actor: Actor) -> bool:
    """Whether the agency wants slips signed, and the officer has a key for it."""
    return (
        organisation.signing_choice(actor.agency).slips and organisation.own_key(actor.official) is not None
    )


def check_slips(actor: Actor) -> None:
    """``Refused`` where the agency does not want it or the officer has no key."""
    if not may_sign_slips(actor):
        raise Refused(refuse("missing", "acts.no_slips"))


def officer_signs(actor: Actor, content: bytes, secret: str) -> bytes:
    """A slip under the officer's signature alone."""
    prepared = fields.prepared_slip(content, finding.places(content, actor.name).person)
    return _under(organisation.own_key(actor.official), actor.agency, secret, prepared, OFFICER)


def party_signs(actor: Actor, content: bytes, secret: str, place: str, inspector: str) -> bytes:
    """Minutes under the signature of one side; ``inspector`` is the name printed for whoever inspects."""
    if not signers(content):
        content = fields.prepared_parties(
            content, dict(zip(PARTIES, finding.parties(content, inspector), strict=True))
        )
    return _under(organisation.own_key(actor.official), actor.agency, secret, content, place)


def _under(key: Key | None, agency: int, secret: str, content: bytes, place: str) -> bytes:
    """``content`` signed at ``place``; ``Refused`` with nothing done where there is no key or it does not open."""
    if key is None:
        raise Refused(refuse("invalid", "acts.no_key", "passphrase"))
    sign, look = _BY[place]
    box: Box = boxes(content)[place]
    chosen, at = organisation.signing_choice(agency), clock()
    stamper = HttpStamper(chosen.stamp_url) if chosen.stamp_url else None
    with organisation.unlocked(key, secret) as (opened, picture):
        seen = look(box, Look(key.name, picture), at)
        return sign(content, signing.Signing(opened, seen, at, stamper, chosen.stamp_needed))
