"""The door to bank statements: brought in once, each line once, what nobody could match decided by people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from chuan.base.kernel.ids import new_id
from chuan.base.store import services as store
from chuan.base.store.typed import Kind, Lived, Who
from chuan.events.money.models import StatementLine
from chuan.events.money.rules.statement import (
    KINDS,
    Credit,
    Imported,
    Order,
    Outcome,
    Revoked,
    State,
    decide,
    evolve,
)

STATEMENTS: Kind[State] = Kind("statement", "money", State, KINDS, evolve)
KIND = STATEMENTS.name


@dataclass(frozen=True, slots=True)
class Fresh:
    """A line to be kept: the id it gets, its fingerprint and what it says."""

    id: int
    fingerprint: str
    credit: Credit


@dataclass(frozen=True, slots=True)
class Brought:
    """One file: ``first`` and ``revoked`` say who and when."""

    agency: int
    first: Lived
    imported: Imported
    revoked: Lived | None


def known(agency: int, fingerprints: Collection[str]) -> frozenset[str]:
    """Those of the fingerprints that an earlier file brought."""
    found = StatementLine.objects.filter(agency=agency, fingerprint__in=fingerprints)
    return frozenset(found.values_list("fingerprint", flat=True))


def bring_in(
    agency: int,
    sha256: str,
    fresh: Sequence[Fresh],
    outcomes: tuple[Outcome, ...],
    already: int,
    actor: Who,
) -> int:
    """Keep a statement's new lines and what became of them, inside the caller's transaction; the stream."""
    loaded = store.open_stream(KIND, agency, {"sha256": sha256}, new_id())
    StatementLine.objects.bulk_create(
        (
            StatementLine(
                id=one.id, agency=agency, statement=loaded.id, fingerprint=one.fingerprint, day=one.credit.day,
                amount=one.credit.amount, reference=one.credit.reference, text=one.credit.text,
            )
            for one in fresh
        ),
        batch_size=1000,
    )  # fmt: skip
    days = [one.credit.day for one in fresh]
    total = sum(one.credit.amount for one in fresh)
    imported = Imported(sha256, min(days), max(days), total, outcomes, already)
    STATEMENTS.carried(loaded, lambda *_: (imported,), actor)
    return loaded.id


def settle(statement: int, make: Callable[[], Order], actor: Who) -> None:
    """A person decides about one line, inside the caller's transaction."""
    loaded = store.load(statement, KIND)
    STATEMENTS.carried(loaded, lambda state, _: decide(state, make()), actor)


def brought(statement: int) -> Brought:
    """A file as it was taken in, and who annulled it why; ``Refused(missing)`` if there is none."""
    loaded, lived = STATEMENTS.load(statement), STATEMENTS.lived(statement)
    revoked = next((item for item in lived if isinstance(item.event, Revoked)), None)
    (first, *_later) = lived
    assert isinstance(first.event, Imported)
    return Brought(loaded.agency, first, first.event, revoked)


def once(key: UUID | None, act: Callable[[], int]) -> int:
    """``act`` in one transaction; the same request again gives the same statement."""
    return store.once(key, act, int)
