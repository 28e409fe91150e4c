"""What was printed is an event with the hash of its exact bytes; the bytes lie in the file store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from chuan.base.kernel.codec import Id
from chuan.base.store import files
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.rules.orders import Print
from chuan.events.dossiers.rules.slips import SlipPrinted
from chuan.events.dossiers.services import dossiers, slips
from chuan.events.dossiers.services.numbers import take_number
from chuan.events.registers.rules.lines import series
from chuan.surfaces.acts.asking import case, clock, me, ordered
from chuan.surfaces.acts.steps import PDF


@dataclass(frozen=True, slots=True)
class Numbered:
    """A paper with a number: the ``nth`` of its form, in the line of ``agency``, ``symbol`` and ``year``."""

    form: str
    nth: int
    agency: int
    symbol: str
    year: int


def printed(actor: Actor, stream: int, form: str, content: bytes, nth: int = 1) -> str:
    """Record a printed form of a dossier; the SHA-256 its bytes are kept under.

    Not whoever may look: the counter, who has or had the dossier in hand, the head of its unit, the leader.
    """
    found = case(actor, stream, "dossiers.print", clock())
    sha256 = ""

    def order(_: dossiers.Dossier) -> Print:
        nonlocal sha256
        sha256 = files.keep(stream, f"{form}.pdf", PDF, content)
        return Print(form, sha256, nth)

    ordered(actor, found, order, None, None)
    return sha256


def numbered(actor: Actor, stream: int, paper: Numbered, make: Callable[[int, int], bytes]) -> str:
    """The same for a paper with a number of its own, given at its first printing and kept.

    ``make(number, copy)`` sets the paper; it runs in the transaction, so no number is lost.
    """
    found = case(actor, stream, "dossiers.print", clock())
    sha256 = ""

    def order(dossier: dossiers.Dossier) -> Print:
        nonlocal sha256
        state = dossier.state
        number = state.number_of(paper.form, paper.nth) or take_number(
            paper.agency, series(paper.symbol), str(paper.year)
        )
        content = make(number, state.printed(paper.form, paper.nth) + 1)
        sha256 = files.keep(stream, f"{paper.form}.pdf", PDF, content)
        line = (number, paper.symbol, paper.year, Id(paper.agency))
        return Print(paper.form, sha256, paper.nth, *line)

    ordered(actor, found, order, None, None)
    return sha256


def slip_printed(actor: Actor, stream: int, copy: int, content: bytes) -> str:
    """Record a printed slip of a visit without a dossier; the SHA-256 its bytes are kept under."""
    with transaction.atomic():
        sha256 = files.keep(stream, "slip.pdf", PDF, content)
        slips.add(stream, SlipPrinted(sha256, copy), dossiers.Actor(me(actor)))
    return sha256
