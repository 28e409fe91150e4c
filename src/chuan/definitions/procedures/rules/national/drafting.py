"""From the national definition to an agency's draft: what is certain is filled in, the rest is noted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from chuan.base.kernel.text import fold
from chuan.definitions.calendars.rules.duration import Duration
from chuan.definitions.procedures.rules.definition import (
    Case,
    Channel,
    Fee,
    Ground,
    Limit,
    Paper,
    Procedure,
    Product,
)
from chuan.definitions.procedures.rules.national.deadline_text import Understood, understand
from chuan.definitions.procedures.rules.national.fee_text import amounts
from chuan.definitions.procedures.rules.national.value import (
    NationalChannel,
    NationalPaper,
    NationalProcedure,
)
from chuan.definitions.procedures.rules.written import goes_back

KINDS = {"truc tiep": "direct", "truc tuyen": "online", "dich vu buu chinh": "post"}
T = TypeVar("T")

_CASE = re.compile(r"\b(truong hop|doi voi|neu)\b")
_APART = re.compile(r", (?=[^\W\d_a-zà-ỹđ])(?![^(]*\))")


def draft_from(national: NationalProcedure) -> Procedure:
    """The agency's starting point: papers, fees, channels, grounds; no steps and no promised time."""
    cases, papers = _papers(national)
    fees, unread = _fees(national)
    return Procedure(
        code=national.code,
        name=national.name,
        field=national.field,
        level=national.level,
        steps=(),
        channels=_channels(national),
        cases=cases,
        papers=papers,
        fees=fees,
        results=_results(national.results),
        grounds=tuple(Ground(basis.number, basis.name) for basis in national.grounds if basis.number),
        applicants=applicants(national.applicants),
        decision=national.decision,
        notes="\n".join(f"Phí, lệ phí cần đọc: {line}" for line in unread),
    )


def applicants(text: str) -> tuple[str, ...]:
    """Kinds of applicants; a comma inside a kind ("Cán bộ, công chức, viên chức") does not part it."""
    return tuple(part.strip() for part in _APART.split(text) if part.strip())


def _channels(national: NationalProcedure) -> tuple[Channel, ...]:
    """One channel a kind; rows of one kind with different limits give none, their texts side by side."""
    rows: dict[str, list[NationalChannel]] = {}
    for channel in national.channels:
        kind = KINDS.get(fold(channel.kind))
        if kind:
            rows.setdefault(kind, []).append(channel)
    return tuple(_channel(kind, same) for kind, same in rows.items())


def _channel(kind: str, rows: list[NationalChannel]) -> Channel:
    texts = tuple(dict.fromkeys(row.deadline for row in rows))
    limit = _limit(texts[0]) if len(texts) == 1 else None
    return Channel(kind, limit, None, "; ".join(filter(None, texts)))


def _limit(text: str) -> Limit | None:
    """No limit from a length of zero either: the portal's "0 Giờ" cannot be told from a blank field."""
    meaning = understand(text)
    if not isinstance(meaning, Understood) or meaning.limit is None or _zero(meaning.limit):
        return None
    return Limit(meaning.limit)


def _zero(duration: Duration) -> bool:
    return all(part.amount == 0 for part in duration.parts)


def _papers(national: NationalProcedure) -> tuple[tuple[Case, ...], tuple[Paper, ...]]:
    """Groups whose heading names a case become cases; another heading is kept as a condition."""
    cases: list[Case] = []
    papers: list[Paper] = []
    for at, group in enumerate(national.groups, 1):
        heading = " ".join(group.heading.split())
        is_case = len(national.groups) > 1 and bool(_CASE.search(fold(heading)))
        if is_case:
            cases.append(Case(f"th{at}", heading))
        condition = "" if is_case or len(national.groups) == 1 else heading
        keys = (f"th{at}",) if is_case else ()
        papers.extend(
            _paper(f"gt{at}-{row}", paper, condition, keys) for row, paper in enumerate(group.papers, 1)
        )
    return tuple(cases), tuple(paper for paper in papers if paper.name)


def _paper(key: str, paper: NationalPaper, condition: str, cases: tuple[str, ...]) -> Paper:
    form = "; ".join(paper.forms)
    return Paper(
        key=key,
        name=paper.name,
        originals=paper.originals or 0,
        copies=paper.copies or 0,
        condition=condition,
        cases=cases,
        form=form,
        goes_back=None if form else goes_back(paper.name),
    )


def _fees(national: NationalProcedure) -> tuple[tuple[Fee, ...], tuple[str, ...]]:
    """Each plain amount once, whatever the channel; lines that are no plain amount."""
    found = [amounts(channel.fees) for channel in national.channels]
    plain = _once(amount for read, _ in found for amount in read)
    fees = (Fee(f"phi{at}", fee.kind, fee.amount, condition=fee.condition) for at, fee in enumerate(plain, 1))
    return tuple(fees), tuple(_once(line for _, lines in found for line in lines))


def _once(items: Iterable[T]) -> Iterator[T]:
    return iter(dict.fromkeys(items))


def _results(text: str) -> tuple[Product, ...]:
    return (Product("kq1", " ".join(text.split())),) if text else ()
