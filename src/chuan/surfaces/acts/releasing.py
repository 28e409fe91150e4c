"""Sheets that leave the agency: outside by a decision that is named, to the agencies that seconded staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.authority import Thing, scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import SEAL
from chuan.events.appraisals.rules import publishing
from chuan.events.appraisals.rules.publication import Paper, State
from chuan.events.appraisals.rules.publication_events import Extracted, Released
from chuan.events.appraisals.services import publications
from chuan.events.appraisals.services.publications import Publication
from chuan.events.appraisals.services.standings import extracts
from chuan.surfaces.acts import sealing
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.publications import DECIDE, READ, seen
from chuan.surfaces.acts.steps import PDF

EXTRACTS = "scores.extracts"


@dataclass(frozen=True, slots=True)
class Outside:
    """By which decision what is shown outside (``rules/publishing.SHOWN``), and the paper that shows it."""

    decision: str
    day: date
    shown: Sequence[str]
    paper: bytes


@dataclass(frozen=True, slots=True)
class Extracting:
    """The paper for one agency that seconded people; ``passphrase`` opens the signer's key, "" signs on paper."""

    home: int
    paper: bytes
    passphrase: str = ""


def release(actor: Actor, stream: int, order: Outside, key: UUID | None = None) -> Publication:
    """Record what is shown outside and keep the paper."""
    seen(actor, stream, DECIDE)

    def decide(state: State, at: datetime) -> Any:
        sha256 = files.keep(stream, f"cong-khai-{state.period}.pdf", PDF, order.paper)
        event = Released(order.decision.strip(), order.day, tuple(order.shown), sha256)
        return publishing.release(state, event, local(at).date())

    return _more(actor, stream, decide, key)


def send_extract(actor: Actor, stream: int, order: Extracting, key: UUID | None = None) -> Publication:
    """Send a home agency the sheets of its people, signed by this person's key where a passphrase opens it."""
    seen(actor, stream, DECIDE)
    signed = bool(order.passphrase)
    paper = sealing.by_person(actor, order.paper, order.passphrase) if signed else order.paper

    def decide(state: State, _: datetime) -> Any:
        sha256 = files.keep(stream, _named(state, order.home), PDF, paper)
        return publishing.extract(state, Extracted(Id(order.home), sha256, signed=signed))

    return _more(actor, stream, decide, key)


def seal_extracts(actor: Actor, stream: int, passphrase: str, key: UUID | None = None) -> Publication:
    """Every signed extract of a period under the agency's seal, by who keeps it."""
    found = seen(actor, stream)
    demand(actor, SEAL, Thing(found.agency), clock(), READ)
    waiting = [one for one in found.state.extracts if one.signed and not one.sealed]
    if not waiting:
        raise Refused(refuse("not_now", "appraisals.seal_signed"))

    def act() -> Publication:
        after = found
        for one in waiting:
            after = _sealed(actor, after, one, passphrase, key if one is waiting[0] else None)
        return after

    return store.once(key, act, publications.load)


def _sealed(actor: Actor, found: Publication, one: Paper, passphrase: str, key: UUID | None) -> Publication:
    content = sealing.by_agency(found.agency, files.read(found.id, one.sha256)[2], passphrase)
    sha256 = files.keep(found.id, _named(found.state, int(one.to)), PDF, content)
    order = Extracted(one.to, sha256, signed=True, sealed=True)
    who = Who(me(actor), key=key)
    return publications.DOOR.more(found.id, lambda state, _: publishing.extract(state, order), who)


def extract_of(actor: Actor, stream: int) -> tuple[str, str, bytes]:
    """(name, type, bytes) of the last extract this person's agency got of a period; missing for anybody else."""
    found = next((one for one in extracts(scope(actor, EXTRACTS, clock())) if one.stream == stream), None)
    if found is None:
        raise Refused(refuse("missing", "organisation.missing"))
    return files.read(stream, found.sha256)


def _named(state: State, home: int) -> str:
    return f"trich-bang-diem-{state.period}-{home}.pdf"


def _more(actor: Actor, stream: int, decide: Any, key: UUID | None) -> Publication:
    who = Who(me(actor), key=key)
    return store.once(key, lambda: publications.DOOR.more(stream, decide, who), publications.load)
