"""Which dossiers a line of a bank statement pays: by the codes in its text, one line after another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.codec import Id
from chuan.events.money.rules.statement import Credit

MATCHED, UNDER, OVER, TWICE, AFTER_END, SPLIT = "matched", "under", "over", "twice", "after_end", "split"
SEVERAL, NO_CODE, UNKNOWN = "several", "no_code", "unknown"
BY_HAND, REVOKED = "by_hand", "revoked"
VERDICTS = (MATCHED, SPLIT, UNDER, OVER, TWICE, AFTER_END, SEVERAL, NO_CODE, UNKNOWN, BY_HAND, REVOKED)
"""What can be said of a line, in the order lists show it."""
WAITING = (SEVERAL, NO_CODE, UNKNOWN)
"""Verdicts under which nothing is counted as paid until a person decides."""

_RUN = re.compile(r"[A-Z0-9][A-Z0-9.\-]*[A-Z0-9]")
_FLAT = re.compile(r"[A-Z]\d{11,24}")


@dataclass(frozen=True, slots=True)
class Owed:
    """A dossier as a transfer meets it; ``ended``: refused, withdrawn, stopped or annulled before the money came."""

    dossier: Id
    flat: str
    owing: int
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What of a line one dossier is paid; ``late``: it had ended."""

    dossier: Id
    amount: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A line with its verdict and what it pays."""

    credit: Credit
    verdict: str
    parts: tuple[Part, ...] = ()


def codes_in(text: str) -> tuple[str, ...]:
    """What may be dossier codes in a text, without dots and hyphens, in order; banks change case and drop marks."""
    upper = text.upper()
    found = [flat for run in _RUN.findall(upper) for flat in _FLAT.findall(re.sub(r"[.\-]", "", run))]
    if not found:  # broken over two lines by the bank's own layout
        found = _FLAT.findall(re.sub(r"[.\-\s]", "", upper))
    return tuple(dict.fromkeys(found))


def reconcile(credits_: Iterable[Credit], owed: Mapping[str, Owed]) -> tuple[Found, ...]:
    """Every line against the dossiers by code; a line sees what those before it have paid."""
    standing = dict(owed)
    code_of = {one.dossier: code for code, one in owed.items()}
    found: list[Found] = []
    for credit in credits_:
        one = match(credit, tuple(standing[code] for code in codes_in(credit.text) if code in standing))
        for part in one.parts:
            code = code_of[part.dossier]
            standing[code] = replace(standing[code], owing=max(0, standing[code].owing - part.amount))
        found.append(one)
    return tuple(found)


def match(credit: Credit, named: tuple[Owed, ...]) -> Found:
    """One line against the dossiers its text names."""
    if not named:
        return Found(credit, UNKNOWN if codes_in(credit.text) else NO_CODE)
    if len(named) > 1:
        return _several(credit, named)
    (one,) = named
    return Found(credit, _verdict(credit.amount, one), (Part(one.dossier, credit.amount, one.ended),))


def fingerprints(account: str, credits_: Iterable[Credit]) -> tuple[str, ...]:
    """One for each line, the same in every file that holds it; equal lines of one file are counted apart."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for credit in credits_:
        words = " ".join(credit.text.split())
        key = digest([account, credit.day.isoformat(), credit.amount, credit.reference, words])
        seen[key] = seen.get(key, 0) + 1
        found.append(digest([key, seen[key]]))
    return tuple(found)


def _verdict(amount: int, one: Owed) -> str:
    if one.ended:
        return AFTER_END
    if one.owing == 0:
        return TWICE
    if amount == one.owing:
        return MATCHED
    return UNDER if amount < one.owing else OVER


def _several(credit: Credit, named: tuple[Owed, ...]) -> Found:
    """Split only where what all of them owe is exactly what came."""
    adds = sum(one.owing for one in named) == credit.amount
    if not adds or any(one.ended or one.owing == 0 for one in named):
        return Found(credit, SEVERAL)
    return Found(credit, SPLIT, tuple(Part(one.dossier, one.owing) for one in named))
