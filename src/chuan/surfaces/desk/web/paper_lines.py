"""The papers of a dossier, line by line: what was handed in, and the answer."""

from __future__ import annotations

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from chuan.base.web.rules import say
from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules import events as e
from chuan.events.dossiers.rules.interruptions import Completed
from chuan.surfaces.telling.file import File
from chuan.surfaces.telling.look_ups import looked_up
from chuan.surfaces.telling.submissions import scans

Line = tuple[str, str, str, str]
"""(name, count, date, link)"""


def paper_lines(file: File) -> list[Line]:
    """(name, count, date, link) of what was handed in and of the answer."""
    received = file.received
    known = {paper.key: paper for paper in file.procedure.papers}
    day = say.day_month(file.state.received) if file.state.received else ""
    looked = looked_up(file)
    links = _scans(file)
    lines = [
        (
            _named(known[paper.key], looked.get(paper.key, "")),
            _count(paper, known[paper.key]),
            day,
            links.get(paper.key, ""),
        )
        for paper in received.papers
        if paper.key in known
    ]
    lines.extend(_brought_later(file, known))
    if file.state.document is not None:
        lines.extend(_answers(file, file.state.document))
    return lines


def _scans(file: File) -> dict[str, str]:
    """Paper -> where its file opens; none for whoever may not see the citizen's data."""
    if file.masked:
        return {}
    dossier = file.case.dossier.id
    return {key: reverse("desk:file", args=[dossier, sha256]) for key, sha256 in scans(file.state).items()}


def _named(paper: Paper, said: str) -> str:
    return f"{paper.name} – {said}" if said else paper.name


def _brought_later(file: File, known: Mapping[str, Paper]) -> list[Line]:
    """What completed the dossier after reception, with the day it came."""
    return [
        (
            known[paper.key].name,
            _count(paper, known[paper.key]),
            _("bổ sung %(day)s") % {"day": say.day_month(item.at)},
            "",
        )
        for item in file.lived
        if isinstance(item.event, Completed)
        for paper in item.event.papers
        if paper.key in known
    ]


def _answers(file: File, document: e.Document) -> list[Line]:
    named = _("Văn bản từ chối") if document.kind == "refusal" else _("Kết quả")
    number = (
        _("số %(number)02d/%(symbol)s") % {"number": document.number, "symbol": document.symbol}
        if document.number
        else _("dự thảo")
    )
    day = say.day_month(document.day) if document.day else ""
    sha = document.issued or document.draft
    link = reverse("desk:file", args=[file.case.dossier.id, sha]) if sha else ""
    return [(named, number, day, link)]


def _count(given: e.PaperIn, paper: Paper) -> str:
    parts = [_("%(originals)s chính") % {"originals": given.originals}] if given.originals else []
    parts += [_("%(copies)s sao") % {"copies": given.copies}] if given.copies else []
    return ", ".join(parts) or (_("tra cứu") if paper.register else _("đã xem"))
