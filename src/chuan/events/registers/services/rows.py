"""The row of a number as its state leaves it, and what the database refuses of it, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import fold, nfc
from chuan.events.registers.models import Number as Row
from chuan.events.registers.rules.lines import said
from chuan.events.registers.rules.number import State


def fill(row: Row, state: State, words: Mapping[int, str]) -> None:
    """Everything of the state; a text is written once, when its id is in ``words``."""

    def word(one: Any, most: int) -> str:
        return nfc(words.get(int(one or 0), ""))[:most]

    row.status, row.own = state.status, state.own
    row.purpose = word(state.taken.purpose, 300) or row.purpose
    row.reason = word(state.reason, 500) or row.reason
    if state.used is not None:
        used = state.used
        row.kind, row.day, row.unit, row.copies = used.kind, used.day, int(used.unit) or None, used.copies
        row.channel, row.sha256 = used.channel, used.sha256
        row.subject = word(used.subject, 500) or row.subject
        row.signer = word(used.signer, 200) or row.signer
        row.recipients = word(used.recipients, 500) or row.recipients
    told = (state.said, row.own, row.subject, row.signer, row.recipients, row.purpose)
    row.folded = fold(" ".join(told))


def saved(row: Row) -> None:
    """Save it; ``Refused`` in words where the database knows the number, the content or the other number."""
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as wrong:
        raise Refused(_refusal(row, str(wrong))) from None


def _refusal(row: Row, wrong: str) -> Refusal:
    here = Row.objects.filter(agency=row.agency)
    if "registers_own_once" in wrong:
        other = here.filter(symbol=row.symbol, year=row.year, own=row.own).exclude(stream=row.stream).first()
        return refuse("invalid", "registers.own_taken", field="own", said=_said(other))
    if "registers_content_once" in wrong:
        other = here.filter(sha256=row.sha256, status="used").exclude(stream=row.stream).first()
        return refuse("invalid", "registers.content_taken", field="content", said=_said(other))
    return refuse("stale", "registers.raced", field="number")


def _said(other: Row | None) -> str:
    return "" if other is None else said(other.number, other.symbol)
