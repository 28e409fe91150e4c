"""The lines of bank statements as they were brought in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat

from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.money.models import StatementLine


@dataclass(frozen=True, slots=True)
class Kept:
    """One line of a statement as it was brought in."""

    id: int
    agency: int
    statement: int
    day: date
    amount: int
    reference: str
    text: str


def line(number: int) -> Kept:
    """One line; ``Refused(missing)`` if there is none."""
    found = lines((number,)).get(number)
    if found is None:
        raise Refused(refuse("missing", "store.no_stream"))
    return found


def lines(numbers: Collection[int]) -> Mapping[int, Kept]:
    """Lines by id, one statement."""
    rows = StatementLine.objects.filter(id__in=numbers)
    return {
        row.id: Kept(row.id, row.agency, row.statement, row.day, row.amount, row.reference, row.text)
        for row in rows
    }


def of_statement(statement: int) -> frozenset[int]:
    """The lines a file brought."""
    return frozenset(StatementLine.objects.filter(statement=statement).values_list("id", flat=True))


def free(statement: int) -> None:
    """The lines of a file may be brought again by another; these rows stay, known by their own ids."""
    StatementLine.objects.filter(statement=statement).update(
        fingerprint=Concat(Value("revoked:"), Cast("id", CharField()))
    )


def erase_text(number: int) -> None:
    """Blank what a sender wrote; events that carry the line's id stay valid."""
    StatementLine.objects.filter(id=number).update(text="(đã xóa)")
