"""How a line of numbers stands: one number of it, and those held for a purpose."""

from __future__ import annotations

from typing import NamedTuple

from chuan.events.registers.models import Number as Row


class Held(NamedTuple):
    """A number the clerk's own stream knows."""

    stream: int
    status: str
    subject: str


def known(agency: int, symbol: str, year: int, number: int) -> Held | None:
    """The stream of one number; None where none was made for it."""
    found = Row.objects.filter(agency=agency, symbol=symbol, year=year, number=number)
    row = found.values_list("stream", "status", "subject").first()
    return Held(*row) if row else None


def of_document(stream: int, paper: str) -> int | None:
    """The number's stream of the product's own document, once something was noted of it."""
    return Row.objects.filter(of=stream, paper=paper).values_list("stream", flat=True).first()


def with_content(agency: int, sha256: str) -> str:
    """The number under which this very file stands; "" for none."""
    found = Row.objects.filter(agency=agency, sha256=sha256, status="used")
    row = found.values_list("number", "symbol").first()
    return f"{row[0]:02}/{row[1]}" if row else ""
