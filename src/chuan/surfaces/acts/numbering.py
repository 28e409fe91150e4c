"""The outgoing register: an entry under the next number or a held one, numbers held, voided, noted elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from chuan.base.kernel.clock import local
from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.documents.imports.text import media_of
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.dossiers.services.numbers import last_number, take_number, take_numbers
from chuan.events.registers.rules import numbering as n
from chuan.events.registers.rules.lines import series
from chuan.events.registers.rules.number import OPEN, Taken, Used
from chuan.events.registers.services import asking, numbers
from chuan.events.registers.services.numbers import Number
from chuan.readings.outgoing.queries.book import stands_on
from chuan.surfaces.acts.asking import clock, demand, me
from chuan.surfaces.acts.documents import Upload, no_secret

VIEW, KEEP = "papers.view", "papers.keep"
_SYMBOL = re.compile(r"^[0-9A-ZĐ&][0-9A-ZĐ&./-]{0,39}$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A document the product does not make; ``number`` 0: the next of its line."""

    symbol: str
    kind: str
    day: date
    subject: str
    signer: str
    recipients: str
    unit: int
    copies: int
    channel: str
    number: int = 0
    upload: Upload | None = None


def enter(actor: Actor, entry: Entry, key: UUID | None = None, at: datetime | None = None) -> Number:
    """The document in the register, under one number; ``Refused`` where the number stands on another."""
    now = at or clock()
    demand(actor, KEEP, Thing(actor.agency), now, VIEW)
    _may(symbol_wrong(entry.symbol))
    _may(_day_wrong(entry.day, now))
    no_secret(f"{entry.subject}\n{entry.recipients}", entry.upload)

    def act() -> Number:
        held = _held(actor.agency, entry)
        stream = held or new_id()
        used = _used(stream, actor.agency, entry)
        who, words = Who(me(actor), at=at, key=key), people.texts(stream)
        if held:
            return numbers.more(held, lambda state: n.use(state, used), who, words)
        taken = Taken(entry.symbol, entry.day.year, _next(actor.agency, entry))
        return numbers.take(actor.agency, taken, who, words, stream, (used,))

    return store.once(key, act, numbers.load)


def reserve(actor: Actor, symbol: str, count: int, purpose: str, key: UUID | None = None) -> Number:
    """The next ``count`` numbers of a line held for a purpose; the first of them."""
    now = clock()
    demand(actor, KEEP, Thing(actor.agency), now, VIEW)
    _may(symbol_wrong(symbol))

    def act() -> Number:
        first, year = new_id(), local(now).year
        words = people.keep_words(first, purpose)
        _may(n.reserve(count, words))
        taken = take_numbers(actor.agency, series(symbol), str(year), count)
        facts = [Taken(symbol, year, number, words) for number in taken]
        told = people.texts(first)
        made = numbers.take(actor.agency, facts[0], Who(me(actor), key=key), told, first)
        for fact in facts[1:]:
            numbers.take(actor.agency, fact, Who(me(actor)), told)
        return made

    return store.once(key, act, numbers.load)


def symbol_wrong(symbol: str) -> Refusal | None:
    """Why a symbol is none."""
    return None if _SYMBOL.match(symbol) else refuse("invalid", "registers.symbol", field="symbol")


def _day_wrong(day: date, now: datetime) -> Refusal | None:
    """A document is numbered when it is signed: not ahead, and at most from the year before."""
    today = local(now).date()
    if day <= today and day.year >= today.year - 1:
        return None
    return refuse("invalid", "registers.day", field="day")


def _used(stream: int, agency: int, entry: Entry) -> Used:
    sha256 = _file(stream, agency, entry.upload) if entry.upload else ""
    return Used(
        entry.kind, entry.day, people.keep_text(stream, entry.subject), people.keep_text(stream, entry.signer),
        people.keep_text(stream, entry.recipients), Id(entry.unit), entry.copies, entry.channel, sha256,
    )  # fmt: skip


def _file(stream: int, agency: int, upload: Upload) -> str:
    sha256 = files.keep(stream, upload.name, media_of(upload.name), upload.content)
    if there := asking.with_content(agency, sha256):
        raise Refused(refuse("invalid", "registers.content_taken", field="content", said=there))
    return sha256


def _held(agency: int, entry: Entry) -> int:
    """The stream of the held number that was typed; 0 where the line gives its next; ``Refused`` for any other."""
    if not entry.number:
        return 0
    year = entry.day.year
    known = asking.known(agency, entry.symbol, year, entry.number)
    here = known is not None and known.status == OPEN
    last = last_number(agency, series(entry.symbol), str(year))
    on = "" if here else stands_on(agency, entry.symbol, year, entry.number)
    _may(n.may_take(n.Asked(entry.symbol, year, entry.number, last, here, on)))
    return known.stream if known is not None and here else 0


def _next(agency: int, entry: Entry) -> int:
    number = take_number(agency, series(entry.symbol), str(entry.day.year))
    if entry.number and number != entry.number:
        raise Refused(refuse("stale", "registers.raced", field="number"))
    return number


def _may(wrong: Refusal | None) -> None:
    if wrong is not None:
        raise Refused(wrong)
