"""What visitors paid: most at once, some by transfer, a few exempted, a few twice, a few not yet."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from chuan.base.kernel.clock import local
from chuan.events.money.rules import orders as o
from chuan.events.money.rules.charging import at_reception
from chuan.events.money.services.bulk import PaymentLife
from chuan.surfaces.simulator.book import Book, Matter

_EXEMPTED, _NOT_YET, _TWICE, _KNOWN_RECEIPT = 0.02, 0.04, 0.006, 0.85
_GROUNDS = (
    ("poor", "Giấy xác nhận hộ nghèo"),
    ("merit", "Thẻ thương binh"),
    ("disabled", "Giấy xác nhận khuyết tật"),
)


def payments(book: Book, until: datetime) -> list[PaymentLife]:
    """The money of every dossier that has a fee, as far as it was recorded before ``until``."""
    asked = (
        matter for matter in book.matters if matter.life.state.fee and matter.life.state.status != "annulled"
    )
    return [_lived(book, matter, until) for matter in asked]


def _lived(book: Book, matter: Matter, until: datetime) -> PaymentLife:
    life, state = matter.life, matter.life.state
    rng = Random(f"money {state.code}")  # noqa: S311 - a demonstration must be the same twice
    edition = str(life.stored_terms["edition"])
    recorded = life.lived[0].recorded
    made = PaymentLife(book.new_id(recorded), life.id, life.agency, state.code, edition)
    lines = at_reception(matter.office.procedure.fees_for(state.case), state.copies, state.fee)
    made.carry_out(o.Charge(lines, edition, edition), o.Now(state.receiver, recorded, recorded))
    for order, seconds in _orders(book, matter, made, rng):
        at = recorded + timedelta(seconds=seconds)
        if at < until:
            made.carry_out(order, o.Now(state.receiver, at, at + timedelta(seconds=1)))
    return made


def _orders(book: Book, matter: Matter, made: PaymentLife, rng: Random) -> list[tuple[o.Order, int]]:
    """(order, seconds after reception)"""
    odds, received = rng.random(), made.lived[0].recorded
    if odds < _EXEMPTED:
        ground, shown = rng.choice(_GROUNDS)
        text = book.text(matter.life.id, shown, received)
        return [(o.Exempt(line.fee, ground, text), 20 + at) for at, line in enumerate(made.state.lines)]
    if odds < _EXEMPTED + _NOT_YET:
        return []
    whole = made.state.due
    online = matter.life.state.channel == "online"
    means = "portal" if online else rng.choices(("cash", "transfer", "card"), (55, 38, 7))[0]
    first = (_pay(rng, received, whole, means), rng.randint(20, 240))
    if means == "transfer" and rng.random() < _TWICE * 4:
        return [first, (_pay(rng, received, whole, "transfer"), rng.randint(300, 5000))]
    return [first]


def _pay(rng: Random, received: datetime, amount: int, means: str) -> o.Pay:
    number = rng.randint(1, 9_999_999)
    reference = "" if means == "cash" else f"FT{local(received):%y%j}{rng.randint(0, 999_999):06}"
    if rng.random() < _KNOWN_RECEIPT:
        return o.Pay(amount, means, reference, f"1C{local(received):%y}TMP", f"{number:07}")
    return o.Pay(amount, means, reference)
