"""The register: rows of every file and loan that moved, and both tables from zero.

Titles are kept beside the events by another context: ``titles(stream)`` gives them (id → words).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from chuan.base.kernel import codec
from chuan.base.store.services import Moved, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.events.loans.models import File, Loan
from chuan.events.loans.rules import file, loan
from chuan.events.loans.rules.rows import file_row, loan_row

_KINDS = ("file", "loan")
Titles = Callable[[int], Mapping[int, str]]


def project(moved: Sequence[Moved], titles: Titles) -> None:
    """Keeps the register in step, inside the transaction of the append."""
    for change in moved:
        after = change.after
        if after.kind in _KINDS:
            keep(_part(after.kind, after.id, after.agency, after.state, titles))


def rebuild(titles: Titles) -> dict[str, int]:
    """Both tables from zero; how many files and loans there are."""
    made = refill((File, Loan), _all(titles))
    return {"file": made[File], "loan": made[Loan]}


def _all(titles: Titles) -> Iterator[Part]:
    for kind in _KINDS:
        for stream, agency, _terms, state in streams(kind):
            yield _part(kind, stream, agency, state, titles)


def _part(kind: str, stream: int, agency: int, stored: Mapping[str, Any], titles: Titles) -> Part:
    if kind == "loan":
        return Part(Loan, stream, (loan_row(stream, agency, codec.load(loan.State, stored)),))
    state = codec.load(file.State, stored)
    title = titles(stream).get(int(state.title), "")
    return Part(File, stream, (file_row(stream, agency, title, state),))
