"""What citizens wrote with their votes: kept covered and as typed; lists read the covered one."""

from __future__ import annotations

from collections.abc import Collection

from chuan.base.kernel.codec import Id
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.masking import masked
from chuan.base.kernel.text import nfc
from chuan.events.feedback.models import Words


def keep(stream: int, text: str, known: Collection[str]) -> Id | None:
    """Keep a citizen's words under an id, with ``known`` names covered; None where there are none."""
    raw = nfc(text).strip()
    if not raw:
        return None
    number = new_id()
    Words.objects.create(id=number, stream=stream, masked=masked(raw, known), raw=raw)
    return Id(number)


def covered(streams: Collection[int]) -> dict[int, str]:
    """Stream of a vote -> its words with personal data covered; one statement."""
    return dict(Words.objects.filter(stream__in=streams).values_list("stream", "masked"))


def typed(stream: int) -> str:
    """The words of one vote as they were typed; for one who has to look."""
    return Words.objects.filter(stream=stream).values_list("raw", flat=True).first() or ""


def erase(stream: int) -> None:
    """Blank what a citizen wrote; the vote stays."""
    Words.objects.filter(stream=stream).update(masked="", raw="")
