"""Keeps the register of what the product issued in step with the events, in the transaction that appends them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from chuan.base.kernel import codec
from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.store.services import Moved, history, streams
from chuan.base.store.tables import Part, keep, refill
from chuan.events.declarations.rules.declaration import State as Declaration
from chuan.events.dossiers.rules.events import Document, Printed
from chuan.events.reviews.rules.review import State as Review
from chuan.readings.outgoing.models import OutgoingRow
from chuan.readings.outgoing.rules import rows

_DOSSIER, _DECLARATION, _REVIEW = "dossier", "declaration", "review"
_KINDS = (_DOSSIER, _DECLARATION, _REVIEW)
_MOVING = frozenset(
    {
        "dossiers.Numbered", "dossiers.Issued", "dossiers.Printed", "declarations.Decided", "declarations.Numbered",
        "declarations.Issued",
        "declarations.Stepped", "reviews.Numbered", "reviews.Minuted", "reviews.Resolved", "reviews.Decided",
    }
)  # fmt: skip
"""After which events a row may be another."""


def project(moved: Sequence[Moved]) -> None:
    """The projector: rows of every document that just got its number or was issued."""
    for change in moved:
        after = change.after
        if after.kind in _KINDS and any(event.kind in _MOVING for event in change.events):
            found = _rows(after.id, after.kind, after.agency, after.state)
            if found:
                keep(Part(OutgoingRow, after.id, found))


def rebuild() -> int:
    """The table from zero; the number of documents."""
    return refill((OutgoingRow,), _all())[OutgoingRow]


def _all() -> Iterator[Part]:
    for kind in _KINDS:
        for stream, agency, _terms, state in streams(kind):
            yield Part(OutgoingRow, stream, _rows(stream, kind, agency, state))


def _rows(stream: int, kind: str, agency: int, state: Mapping[str, Any]) -> tuple[rows.Row, ...]:
    if kind == _DECLARATION:
        return _declared(stream, agency, codec.load(Declaration, state)) if state.get("number") else ()
    if kind == _REVIEW:
        return rows.minutes(stream, agency, codec.load(Review, state)) if state.get("numbered") else ()
    document = state.get("document")
    issued = rows.answer(stream, agency, codec.load(Document, document) if document else None)
    letters = rows.letters(stream, agency, _printed(stream)) if state.get("numbers") else ()
    return (*issued, *letters)


def _declared(stream: int, agency: int, state: Declaration) -> tuple[rows.Row, ...]:
    return (*rows.decision(stream, agency, state), *rows.notice(stream, agency, state))


def _printed(stream: int) -> Iterator[Happened]:
    for event in history(stream):
        if event.kind == "dossiers.Printed":
            yield Happened(codec.load(Printed, event.body), event.at, Id(event.actor))
