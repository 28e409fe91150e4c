"""The checklist, what is found, and what must hold before a step of the walk may end."""

from __future__ import annotations

from collections.abc import Callable

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.procedures.rules.course_orders import EndStep
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules.audit import GAP, GIVEN, KINDS_OF_FINDING, NONCONFORMITY, State

Decision = tuple[e.Event, ...] | Refusal
_AUDITORS = ("audit", "report", "again")
_WRITING = ("audit", "report")


def answer(state: State, clause: str, verdict: str, note: Id | None, actor: Id) -> Decision:
    """The auditor answers a line; a gap and what does not apply are said in words."""
    wrong = _not_auditing(state, actor)
    if wrong is not None:
        return wrong
    if state.line(clause) is None:
        return refuse("missing", "audits.no_line")
    if verdict not in GIVEN:
        return refuse("invalid", "audits.verdict", f"verdict-{clause}")
    if verdict != "conform" and note is None:
        return refuse("invalid", "audits.note", f"note-{clause}", clause=clause)
    return (e.Answered(clause, verdict, note),)


def refigure(state: State, figures: tuple[e.Figure, ...], actor: Id) -> Decision:
    """Data answers again, while the checklist is written: what was reported stands."""
    return _not_auditing(state, actor) or (e.Figured(figures),)


def find(
    state: State, clause: str, kind: str, text: Id | None, dossiers: tuple[Id, ...], actor: Id
) -> Decision:
    """A finding is born in a line of the checklist; its dossiers are of the sample or behind a figure."""
    wrong = _not_auditing(state, actor)
    if wrong is not None:
        return wrong
    if state.line(clause) is None:
        return refuse("invalid", "audits.no_line", "clause")
    if kind not in KINDS_OF_FINDING:
        return refuse("invalid", "audits.kind", "kind")
    if text is None:
        return refuse("invalid", "audits.text", "text")
    known = {*state.counted, *(one for figure in state.figures for one in figure.dossiers)}
    if not known.issuperset(dossiers):
        return refuse("invalid", "audits.dossier_elsewhere", "dossiers")
    return (e.Found(len(state.findings) + 1, clause, kind, text, dossiers),)


def link(state: State, key: int, matter: Id) -> Decision:
    """A nonconformity was opened for a finding, once."""
    finding = state.finding(key)
    if finding is None or finding.kind != NONCONFORMITY:
        return refuse("missing", "audits.no_finding")
    return refuse("not_now", "audits.linked_already") if finding.matter else (e.Linked(key, matter),)


def clear(state: State, key: int, note: Id | None, actor: Id, *, mended: bool = True) -> Decision:
    """At the re-audit the auditor sees a finding mended; not while its nonconformity is still worked on."""
    finding = state.finding(key)
    if state.course.holder("again") is None:
        return refuse("not_now", "audits.not_again")
    if actor != state.auditor:
        return refuse("not_yours", "audits.auditor_only")
    if finding is None or not finding.open:
        return refuse("missing", "audits.no_finding")
    if not mended:
        return refuse("not_now", "audits.still_worked_on")
    return (e.Cleared(key, note),) if note else refuse("invalid", "audits.cleared_how", f"note-{key}")


def report(state: State, sha256: str) -> Decision:
    """The report is made once every line is answered."""
    if state.course.holder("report") is None:
        return refuse("not_now", "audits.not_reporting")
    return _complete(state) or (e.Reported(sha256),)


def gate(state: State, order: EndStep) -> Refusal | None:
    """What must hold before a step of the walk may end."""
    if order.step in _AUDITORS and state.course.holder(order.step) not in {None, state.auditor}:
        return refuse("not_now", "audits.not_appointed")
    check = _GATES.get(order.step)
    return check(state, order) if check else None


def _plan(state: State, order: EndStep) -> Refusal | None:
    if not state.seed:
        return refuse("not_now", "audits.draw_first")
    if not state.auditor:
        return refuse("not_now", "audits.appoint_first")
    named = dict(order.to).get("audit", state.auditor)
    return None if named == state.auditor else refuse("invalid", "audits.other_auditor", "to-audit")


def _audit(state: State, order: EndStep) -> Refusal | None:
    named = dict(order.to).get("report", state.auditor)
    other = refuse("invalid", "audits.other_auditor", "to-report") if named != state.auditor else None
    return other or _complete(state)


def _report(state: State, _: EndStep) -> Refusal | None:
    return _complete(state) or (None if state.report else refuse("not_now", "audits.no_report"))


def _accept(state: State, order: EndStep) -> Refusal | None:
    left = len(state.open_findings)
    if order.outcome == "clean" and left:
        return refuse("not_now", "audits.not_clean", "outcome", count=left)
    if order.outcome == "follow" and not left:
        return refuse("not_now", "audits.nothing_to_follow", "outcome")
    unread = order.outcome != "back" and not state.report
    return refuse("not_now", "audits.no_report") if unread else None


def _again(state: State, order: EndStep) -> Refusal | None:
    left = len(state.open_findings)
    if order.outcome == "closed" and left:
        return refuse("not_now", "audits.open_findings", "outcome", count=left)
    return None


_GATES: dict[str, Callable[[State, EndStep], Refusal | None]] = {
    "plan": _plan, "audit": _audit, "report": _report, "accept": _accept, "again": _again
}  # fmt: skip


def _complete(state: State) -> Refusal | None:
    """Every line answered, and each gap with its finding."""
    if state.unanswered:
        left = ", ".join(state.unanswered[:5])
        return refuse("not_now", "audits.unanswered", count=len(state.unanswered), clauses=left)
    told = {finding.clause for finding in state.findings}
    bare = [line.clause for line in state.lines if line.verdict == GAP and line.clause not in told]
    return refuse("not_now", "audits.gap_without_finding", clause=bare[0]) if bare else None


def _not_auditing(state: State, actor: Id) -> Refusal | None:
    if state.course.status != "open" or not any(state.course.holder(step) for step in _WRITING):
        return refuse("not_now", "audits.not_auditing")
    return None if actor == state.auditor else refuse("not_yours", "audits.auditor_only")
