"""Files as a browser sent them, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils.translation import gettext as _

from chuan.base.web.words import sentence
from chuan.events.scans.imports.limits import limits
from chuan.surfaces.acts.digitising import Answer, Sent


def sent_of(request: HttpRequest) -> tuple[Sent, ...]:
    """Each file with its name; of one over the limit only as much is read as shows that it is."""
    most = limits().one.bytes + 1
    return tuple(Sent(one.name or "", one.read(most)) for one in request.FILES.getlist("files"))


def told_of(answers: Iterable[Answer]) -> tuple[int, tuple[str, ...]]:
    """How many were kept, and a sentence for each that was not."""
    found = tuple(answers)
    wrong = tuple(f"{one.name}: {sentence(one.wrong.reason)}" for one in found if one.wrong is not None)
    return len(found) - len(wrong), wrong


def kept_message(count: int) -> str:
    return _("Đã lưu %(n)s bản quét.") % {"n": count}
