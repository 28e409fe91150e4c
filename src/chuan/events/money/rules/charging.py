"""Which fees of a definition a dossier is asked for: by its case, its copies and the conditions an officer chose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.definition import Fee
from chuan.events.money.rules.events import Line
from chuan.events.money.rules.vietqr import MOST

COPIES_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the officer says of one conditional fee: how many, and the sum where the definition states none (đồng)."""

    count: int = 1
    each: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A dossier as fees see it: its copies, and what was chosen by the key of the fee."""

    copies: int = 0
    chosen: Mapping[str, Chosen] = field(default_factory=lambda: MappingProxyType({}))


def applies_alone(fee: Fee) -> bool:
    """Whether a fee is asked without anybody choosing it: one stated sum a dossier, under no condition."""
    return fee.per == "dossier" and fee.amount > 0 and not fee.condition


def lines(fees: tuple[Fee, ...], asked: Asked) -> tuple[Line, ...] | Refusal:
    """The lines asked of a dossier; a stated sum cannot be typed over, an unstated one must be typed."""
    found: list[Line] = []
    for fee in fees:
        line = _line(fee, asked)
        if isinstance(line, Refusal):
            return line
        if line is not None:
            found.append(line)
    unknown = set(asked.chosen) - {fee.key for fee in fees}
    return refuse("invalid", "money.no_such_fee", "fee") if unknown else tuple(found)


def at_reception(fees: tuple[Fee, ...], copies: int, total: int) -> tuple[Line, ...]:
    """The lines behind a sum collected at reception: stated fees first, what is left over on the fee of unstated sum."""
    if total <= 0:
        return ()
    stated = tuple(
        Line(fee.key, copies if fee.per == "copy" else 1, fee.amount)
        for fee in fees
        if fee.per != "page" and fee.amount > 0 and (fee.per != "copy" or copies > 0)
    )
    rest = total - sum(line.total for line in stated)
    open_fees = [fee.key for fee in fees if fee.per == "page" or fee.amount == 0]
    if rest == 0:
        return stated
    if rest > 0 and open_fees:
        return (*stated, Line(open_fees[0], 1, rest))
    return (Line(fees[0].key if fees else "fee", 1, total),)


def _line(fee: Fee, asked: Asked) -> Line | Refusal | None:
    chosen = asked.chosen.get(fee.key)
    if fee.per == "copy" and chosen is None:
        return Line(fee.key, asked.copies, fee.amount) if asked.copies and fee.amount else None
    if chosen is None:
        return Line(fee.key, 1, fee.amount) if applies_alone(fee) else None
    each = fee.amount or chosen.each
    if not 1 <= chosen.count <= COPIES_MOST:
        return refuse("invalid", "money.bad_count", f"count-{fee.key}", name=fee.name)
    if not 0 < each <= MOST:
        return refuse("invalid", "money.sum_unstated", f"each-{fee.key}", name=fee.name)
    return Line(fee.key, chosen.count, each)


def changed_since(own: tuple[Fee, ...], today: tuple[Fee, ...]) -> tuple[tuple[str, int, int], ...]:
    """(name, sum then, sum today) of every fee that is stated otherwise today; 0 where there was or is none."""
    then, now = ({fee.key: fee for fee in fees} for fees in (own, today))
    keys = dict.fromkeys((*then, *now))
    found = ((key, then.get(key), now.get(key)) for key in keys)
    return tuple(
        ((old or new or _NOTHING).name, old.amount if old else 0, new.amount if new else 0)
        for _, old, new in found
        if (old and old.amount) != (new and new.amount) or (old and old.per) != (new and new.per)
    )


_NOTHING = Fee("", "", 0)
