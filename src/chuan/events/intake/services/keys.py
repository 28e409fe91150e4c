"""Codes of other systems and the streams they have here: one code, one stream."""

from __future__ import annotations

from collections.abc import Collection

from chuan.events.intake.models import Key

SUBMISSION, TRACKED = "submission", "tracked"
"""Kinds of streams."""


def stream_of(kind: str, code: str) -> int | None:
    """The stream of a code; None where it was never heard of."""
    return Key.objects.filter(kind=kind, code=code).values_list("stream", flat=True).first()


def known(kind: str, codes: Collection[str]) -> dict[str, int]:
    """The streams of those codes that have one; one statement."""
    return dict(Key.objects.filter(kind=kind, code__in=codes).values_list("code", "stream"))


def claim(kind: str, code: str, stream: int) -> None:
    """Give the code its stream, inside the caller's transaction; ``IntegrityError`` where another was quicker."""
    Key.objects.create(kind=kind, code=code, stream=stream)
