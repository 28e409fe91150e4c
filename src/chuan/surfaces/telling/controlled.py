"""A controlled copy of a document that is no procedure: a first sheet that says which copy it is, then its content."""

from __future__ import annotations

import io

from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader, PdfWriter

from chuan.base.store import files
from chuan.definitions.documents.rules.state import CATEGORIES
from chuan.definitions.documents.services import Document, titled
from chuan.definitions.organisation import services as organisation
from chuan.readings.forms.rules.copy_sheet import CopySheet
from chuan.readings.forms.rules.iso.facts import Identity
from chuan.readings.forms.services import render
from chuan.surfaces.telling.papers import head_of


def printed(found: Document, holder: int, number: int, site: str) -> bytes:
    """The copy as PDF; a content that is no PDF is printed apart and bound to its sheet by its hash."""
    state, at = found.state, timezone.now()
    last = state.editions[-1]
    agency = organisation.agency(found.agency, at)
    assert agency is not None
    _name, media, content = files.read(found.id, last.sha256)
    identity = Identity(state.code, last.revision, last.sha256, last.since, number)
    link = site + reverse("citizen:copy", args=[agency.code, state.code, last.revision, identity.hash])
    sheet = CopySheet(
        head=head_of(found.agency, at),
        identity=Identity(state.code, last.revision, last.sha256, last.since, number, link),
        name=titled(found.id),
        kind=CATEGORIES[state.category],
        holder=organisation.names({holder}).get(holder, ""),
        bound=media == "application/pdf",
    )
    first = render(sheet)
    return _bound(first, content) if sheet.bound else first


def _bound(*parts: bytes) -> bytes:
    """Several PDFs as one, in order."""
    whole, into = PdfWriter(), io.BytesIO()
    for part in parts:
        whole.append(PdfReader(io.BytesIO(part)))
    whole.write(into)
    return into.getvalue()
