"""Scans as cards: their pages as small pictures, where they came from, what can be undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.web.rules import say
from chuan.events.scans.rules.scan import DROPPED
from chuan.events.scans.services import KIND
from chuan.readings.digitised.queries.scans import Scanned
from chuan.surfaces.counter.web.digitising_models import ScanCard, Thumb

STEP = 212
"""Dots from one small picture to the next."""
_HOW = {
    "upload": gettext_noop("tải lên"),
    "phone": gettext_noop("chụp bằng điện thoại"),
    "folder": gettext_noop("từ máy quét"),
}
_FORMS = {
    "pdfa": gettext_noop("PDF/A"),
    "pdf": gettext_noop("PDF"),
    "signed": gettext_noop("PDF đã ký số"),
}


def cards_of(found: Iterable[Scanned], typed: Mapping[str, str]) -> dict[int, ScanCard]:
    """A card for each scan, by its stream; one statement. ``typed``: a form that was refused."""
    rows = {one.stream: one for one in found}
    standing = KIND.load_many(list(rows))
    return {one.id: _card(rows[one.id], one.seq, one.state.now.blank, typed) for one in standing}


def _card(one: Scanned, seq: int, blank: tuple[int, ...], typed: Mapping[str, str]) -> ScanCard:
    thumbs = tuple(Thumb(at, (at - 1) * STEP, at in blank) for at in range(1, one.pages + 1))
    pages = _("%(n)s trang") % {"n": one.pages}
    who = (one.official,) if one.official else ()
    said = " · ".join((pages, _(_HOW[one.how]), say.short_moment(one.at), *who, _(_FORMS[one.form])))
    mine = typed.get("scan") == str(one.stream)
    return ScanCard(
        one.stream,
        seq,
        one.name.removesuffix(".pdf"),
        said,
        reverse("counter:scan_file", args=[one.stream, one.sha256]),
        reverse("counter:scan_file", args=[one.stream, one.strip]),
        STEP * one.pages,
        thumbs,
        undo=one.versions > 1,
        dropped=one.status == DROPPED,
        typed=typed.get("reason", "") if mine else "",
    )
