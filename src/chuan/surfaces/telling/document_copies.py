"""An ISO document printed in a controlled copy, looked at, and compared with another edition's."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.rules.redline import Row, redline
from chuan.definitions.procedures.services import Adopted
from chuan.readings.forms.rules.iso import Block, IsoDocument, Line, Table
from chuan.readings.forms.services import render, word
from chuan.surfaces.acts import iso_copies
from chuan.surfaces.acts.iso_copies import Order
from chuan.surfaces.telling.documents import Copy, document, posting, unmarked


def printed(
    actor: Actor | None, adopted: Adopted, order: Order, site: str, key: UUID | None = None
) -> tuple[int, str]:
    """Print a controlled copy; the stream and the SHA-256 its bytes are kept under."""
    at = timezone.now()
    return iso_copies.printed(
        actor,
        adopted,
        order,
        lambda marked, number: _set(adopted, order, Copy(marked, number, site), at),
        key,
    )


def _set(adopted: Adopted, order: Order, copy: Copy, at: datetime) -> bytes:
    if order.form == iso_copies.POSTING:
        return render(posting(adopted, copy, at), order.page)
    whole = document(adopted, copy, at)
    return word(whole) if order.format == "docx" else render(whole)


def looked_at(adopted: Adopted) -> bytes:
    """The document as PDF, to be read and not handed out: no controlled copy."""
    return render(document(adopted, Copy(unmarked(adopted)), timezone.now()))


def compared(before: Adopted, after: Adopted) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Every section of two editions' documents with its lines as they changed; titles as "5.2. Thành phần hồ sơ"."""
    at = timezone.now()
    old, new = (_lines(document(one, Copy(unmarked(one)), at)) for one in (before, after))
    return tuple((title, redline(old.get(title, ()), lines)) for title, lines in new.items())


def _lines(made: IsoDocument) -> dict[str, tuple[str, ...]]:
    """Each section's lines of text, rows of tables told in one line; the drawn flow says nothing its table does not."""
    return {
        f"{section.number}. {section.title}": tuple(
            line for block in section.blocks for line in _told(block) if line
        )
        for section in made.sections()
    }


def _told(block: Block) -> tuple[str, ...]:
    if isinstance(block, Line):
        return (block.text,)
    if isinstance(block, Table):
        return tuple(
            " · ".join(" ".join(cell.split()) for cell in row if cell) for row in (*block.rows, *block.sums)
        )
    return ()
