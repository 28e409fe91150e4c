"""Sheets that leave the agency: outside by a decision that is named, to the agencies that seconded staff."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.appraisals.rules import publishing
from chuan.events.appraisals.rules.publication import State
from chuan.events.appraisals.rules.publication_events import Released
from chuan.events.appraisals.services import publications
from chuan.events.appraisals.services.publications import Publication
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.publications import DECIDE, seen
from chuan.surfaces.acts.steps import PDF


@dataclass(frozen=True, slots=True)
class Outside:
    """By which decision what is shown outside (``rules/publishing.SHOWN``), and the paper that shows it."""

    decision: str
    day: date
    shown: Sequence[str]
    paper: bytes


def release(actor: Actor, stream: int, order: Outside, key: UUID | None = None) -> Publication:
    """Record what is shown outside and keep the paper."""
    seen(actor, stream, DECIDE)

    def decide(state: State, at: datetime) -> Any:
        sha256 = files.keep(stream, f"cong-khai-{state.period}.pdf", PDF, order.paper)
        event = Released(order.decision.strip(), order.day, tuple(order.shown), sha256)
        return publishing.release(state, event, local(at).date())

    return _more(actor, stream, decide, key)


def send_extract(actor: Actor, stream: int, home: int, paper: bytes, key: UUID | None = None) -> Publication:
    """Record that a home agency was sent the sheets of its people, and keep the paper."""
    seen(actor, stream, DECIDE)

    def decide(state: State, _: datetime) -> Any:
        sha256 = files.keep(stream, f"trich-bang-diem-{state.period}-{home}.pdf", PDF, paper)
        return publishing.extract(state, Id(home), sha256)

    return _more(actor, stream, decide, key)


def _more(actor: Actor, stream: int, decide: Any, key: UUID | None) -> Publication:
    who = Who(me(actor), key=key)
    return store.once(key, lambda: publications.DOOR.more(stream, decide, who), publications.load)
