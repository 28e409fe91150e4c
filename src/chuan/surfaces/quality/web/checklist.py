"""The checklist of an audit and its findings: made to be filled on a phone, standing in the audited room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET, require_POST

from chuan.base.web.orders import carried
from chuan.base.web.rules import say
from chuan.definitions.laws import services as laws
from chuan.definitions.laws.rules.standards import Clause
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.web.middleware import actor_of
from chuan.events.audits.rules.audit import CONFORM, GAP, Finding, Line, State
from chuan.events.audits.rules.events import Figure
from chuan.events.audits.services.audits import Audit
from chuan.events.dossiers.services import people
from chuan.readings.evidence.queries.population import Dossier, standing
from chuan.readings.evidence.rules.answering import SOURCES
from chuan.surfaces.acts import audits, courses
from chuan.surfaces.quality.web.audit import tabs
from chuan.surfaces.quality.web.audited import named
from chuan.surfaces.quality.web.checklist_forms import FINDINGS, VERDICTS, ClearForm, FindingForm, LineForm
from chuan.surfaces.quality.web.kinds import href
from chuan.surfaces.quality.web.programme_forms import KeyForm
from chuan.surfaces.quality.web.shown import page

DATA = {
    "conform": gettext_noop("Dữ liệu: phù hợp"),
    "gap": gettext_noop("Dữ liệu: có trường hợp phải xem"),
    "shown": gettext_noop("số liệu để xem xét"),
    "nothing": gettext_noop("chưa có trường hợp nào"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """What data says of a line: its name, the figure, the verdict, and the dossiers (code, address)."""

    name: str
    value: str
    verdict: str
    cases: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """One line of the checklist."""

    clause: Clause
    verdict: str
    note: str
    told: tuple[Told, ...]
    form: LineForm | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding."""

    finding: Finding
    kind: str
    text: str
    dossiers: tuple[tuple[str, str], ...]
    cleared: str
    matter: str
    form: ClearForm | None


@require_GET
def checklist(request: HttpRequest, audit: int) -> HttpResponse:
    """The lines of the checklist."""
    return _lines(request, audit)


@require_POST
def answer(request: HttpRequest, audit: int) -> HttpResponse:
    """Answer one line."""
    actor, form = actor_of(request), LineForm(request.POST)
    audits.seen(actor, audit, courses.STEP)
    clause = request.POST.get("clause", "")
    return carried(
        request, form,
        lambda read: audits.answer(actor, audit, read["clause"], read["verdict"], read["note"], read["key"]),
        lambda status, sent: _lines(request, audit, status, clause, sent),
        _("Đã ghi điều %(clause)s.") % {"clause": clause},
        f"{reverse('quality:checklist', args=[audit])}#dieu-{clause}",
    )  # fmt: skip


@require_POST
def refigure(request: HttpRequest, audit: int) -> HttpResponse:
    """Let data answer again."""
    actor, form = actor_of(request), KeyForm(request.POST)
    audits.seen(actor, audit, courses.STEP)
    return carried(
        request, form, lambda read: audits.refigure(actor, audit, read["key"]),
        lambda status, _sent: _lines(request, audit, status),
        _("Đã tính lại số liệu đến bây giờ."), reverse("quality:checklist", args=[audit]),
    )  # fmt: skip


@require_GET
def findings(request: HttpRequest, audit: int) -> HttpResponse:
    """What was found."""
    return _findings(request, audit)


@require_POST
def find(request: HttpRequest, audit: int) -> HttpResponse:
    """Write down a finding."""
    actor = actor_of(request)
    form = _finding_form(audits.seen(actor, audit, courses.STEP), request.POST)
    return carried(
        request, form,
        lambda read: audits.find(
            actor, audit, read["clause"], read["kind"], read["text"], [int(one) for one in read["dossiers"]],
            read["key"],
        ),
        lambda status, sent: _findings(request, audit, status, finding_form=sent),
        _("Đã ghi phát hiện."), reverse("quality:findings", args=[audit]),
    )  # fmt: skip


@require_POST
def clear(request: HttpRequest, audit: int, finding: int) -> HttpResponse:
    """A finding is seen to be mended."""
    actor, form = actor_of(request), ClearForm(request.POST)
    audits.seen(actor, audit, courses.STEP)
    return carried(
        request, form, lambda read: audits.clear(actor, audit, finding, read["note"], read["key"]),
        lambda status, sent: _findings(request, audit, status, clear_form=(finding, sent)),
        _("Đã xác nhận điểm này được khắc phục."), reverse("quality:findings", args=[audit]),
    )  # fmt: skip


def _lines(
    request: HttpRequest, audit: int, status: int = 200, clause: str = "", sent: Any = None
) -> HttpResponse:
    actor = actor_of(request)
    found = audits.seen(actor, audit)
    state, words = found.state, people.texts(audit)
    edition, cases = laws.standard(state.edition), _dossiers(found)
    writes = _writes(state, actor.official)
    shown = [
        Shown(
            asked, str(VERDICTS.get(line.verdict, "")), words.get(int(line.note), "") if line.note else "",
            tuple(_told(audit, figure, cases) for figure in state.figures if figure.clause == line.clause),
            (sent if clause == line.clause and sent else _line_form(found, line, words)) if writes else None,
        )
        for line in state.lines
        if (asked := edition.clause(line.clause)) is not None
    ]  # fmt: skip
    context = {
        "title": words.get(int(state.course.title), ""),
        "tabs": tabs(audit, "checklist"),
        "lines": shown,
        "answered": len(state.lines) - len(state.unanswered),
        "again": KeyForm() if writes else None,
        "found": found,
    }
    return page(request, "quality/checklist.html", "audits", context, status)


def _line_form(found: Audit, line: Line, words: Mapping[int, str]) -> LineForm:
    """The form of a line: as it was answered, else as data proposes; the auditor decides."""
    verdict, note = line.verdict, words.get(int(line.note), "") if line.note else ""
    if not verdict:
        verdict, note = _proposed([one for one in found.state.figures if one.clause == line.clause])
    first = {"clause": line.clause, "verdict": verdict, "note": note}
    return LineForm(initial=first, seen=found.seq, auto_id=f"id_{line.clause}_%s")


def _proposed(figures: Sequence[Figure]) -> tuple[str, str]:
    """The verdict data proposes and its words; nothing where no figure has a threshold."""
    gaps = [one for one in figures if one.verdict == GAP]
    said = "; ".join(f"{SOURCES[one.source].name}: {_value(one)}" for one in gaps)
    conforms = any(one.verdict == CONFORM for one in figures)
    return (GAP, said) if gaps else (CONFORM if conforms else "", "")


def _value(figure: Figure) -> str:
    if not figure.whole or figure.part == figure.whole:
        return figure.value
    return _("%(value)s (%(part)s trên %(whole)s)") % {
        "value": figure.value, "part": say.number(figure.part), "whole": say.number(figure.whole)
    }  # fmt: skip


def _told(audit: int, figure: Figure, cases: dict[int, Dossier]) -> Told:
    source = SOURCES[figure.source]
    return Told(source.name, _value(figure), _(DATA[figure.verdict]), _named(audit, figure.dossiers, cases))


def _findings(request: HttpRequest, audit: int, status: int = 200, **bound: Any) -> HttpResponse:
    actor = actor_of(request)
    found = audits.seen(actor, audit)
    state, words, cases = found.state, people.texts(audit), _dossiers(found)
    again = state.course.holder("again") is not None and actor.official == int(state.auditor)
    asked, sent = bound.get("clear_form", (0, None))
    shown = [
        Entry(
            one, str(FINDINGS[one.kind]), words.get(int(one.text), ""), _named(audit, one.dossiers, cases),
            words.get(int(one.cleared), "") if one.cleared else "",
            href("nonconformity", int(one.matter)) if one.matter else "",
            (sent if asked == one.key else ClearForm(auto_id=f"id_{one.key}_%s")) if again and one.open else None,
        )
        for one in state.findings
    ]  # fmt: skip
    context = {
        "title": words.get(int(state.course.title), ""),
        "tabs": tabs(audit, "findings"),
        "entries": shown,
        "open": len(state.open_findings),
        "form": bound.get("finding_form")
        or (_finding_form(found, None) if _writes(state, actor.official) else None),
        "found": found,
    }
    return page(request, "quality/findings.html", "audits", context, status)


def _finding_form(found: Audit, data: Any) -> FindingForm:
    state, edition = found.state, laws.standard(found.state.edition)
    titles = {clause.code: clause.title for clause in edition.clauses}
    return FindingForm(
        data,
        clauses=[(line.clause, f"{line.clause} {titles.get(line.clause, '')}") for line in state.lines],
        dossiers=[(str(one.stream), f"{one.code} · {one.title}") for one in _dossiers(found).values()],
        seen=found.seq,
    )


def _writes(state: State, official: int) -> bool:
    held = any(state.course.holder(step) is not None for step in ("audit", "report"))
    return held and int(state.auditor) == official


def _dossiers(found: Audit) -> dict[int, Dossier]:
    """Every dossier the audit names: the sample, and those behind its figures."""
    gone = {int(one.dossier) for one in found.state.sample if one.annulled is not None}
    return standing(Scope(frozenset({found.agency})), named(found.state) - gone)


def _named(audit: int, dossiers: Any, cases: dict[int, Dossier]) -> tuple[tuple[str, str], ...]:
    return tuple(
        (cases[int(one)].code, reverse("quality:audited", args=[audit, int(one)]))
        for one in dossiers
        if int(one) in cases
    )
