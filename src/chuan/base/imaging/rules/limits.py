"""What is too much for one scan. The numbers are data of ``catalogue/scans``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes and pages of one file, pixels of one picture (in millions) and of the kept picture's longer side."""

    bytes: int
    pages: int
    megapixels: int
    side: int
    seconds: int
    memory: int  # bytes the reading process may use
