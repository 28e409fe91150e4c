"""The plan of one year: who is inspected when and how, and what became of each entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from chuan.base.kernel.codec import Id
from chuan.base.kernel.happened import Happened
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.events.inspections.rules import plan_events as e

FILE, SITE = "file", "site"
FORMS = (FILE, SITE)
SUMMARY, REPORT = "summary", "report"
"""The papers of a year: the summary of November, the report of December."""
Decision = tuple[e.PlanEvent, ...] | Refusal


@dataclass(frozen=True, slots=True)
class Entry:
    """One planned inspection; ``inspection`` once it was decided, ``struck`` why it was taken out."""

    key: int
    agency: Id
    by: Id
    month: int
    form: str
    cost: int = 0
    joined: Id | None = None
    inspection: Id | None = None
    struck: Id | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of the year as its leader signed it; ``paper`` under his digital signature, ``annulled`` why it fell."""

    name: str
    sha256: str
    signer: Id
    at: datetime
    paper: str = ""
    annulled: Id | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """``status``: new, draft or approved; ``writers`` are those who changed it since it was approved."""

    year: int = 0
    status: str = "new"
    number: str = ""
    entries: tuple[Entry, ...] = ()
    writers: tuple[Id, ...] = ()
    papers: tuple[Paper, ...] = ()

    def paper(self, name: str) -> Paper | None:
        """The one that stands; None where none was signed or the last was annulled."""
        return next((one for one in self.papers if one.name == name and one.annulled is None), None)

    def entry(self, key: int) -> Entry | None:
        return next((entry for entry in self.entries if entry.key == key), None)

    @property
    def live(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.struck is None)


def enter(plan: Plan, wanted: e.Entered) -> Decision:
    """One more inspection; an agency stands once in a plan and none inspects itself."""
    if not 1 <= wanted.month <= 12:
        return refuse("invalid", "inspections.month", "month")
    if wanted.form not in FORMS:
        return refuse("invalid", "inspections.form", "form")
    if wanted.cost < 0:
        return refuse("invalid", "inspections.cost", "cost")
    if wanted.by == wanted.agency:
        return refuse("invalid", "inspections.by_itself", "by")
    if any(entry.agency == wanted.agency for entry in plan.live):
        return refuse("invalid", "inspections.planned_already", "agency")
    return (replace(wanted, key=len(plan.entries) + 1),)


def strike(plan: Plan, key: int, reason: Id | None) -> Decision:
    """Take an entry out, unless its inspection was decided."""
    entry = plan.entry(key)
    if entry is None or entry.struck is not None:
        return refuse("missing", "inspections.no_entry")
    if entry.inspection is not None:
        return refuse("not_now", "inspections.entry_began")
    return (e.Struck(key, reason),) if reason else refuse("invalid", "inspections.reason", "reason")


def approve(plan: Plan, number: str, actor: Id) -> Decision:
    """The head approves what another wrote, by a decision with a number."""
    if plan.status == "approved":
        return refuse("not_now", "inspections.approved_already")
    if not plan.live:
        return refuse("not_now", "inspections.empty_plan")
    if not number:
        return refuse("invalid", "inspections.number", "number")
    return refuse("not_yours", "inspections.own_plan") if actor in plan.writers else (e.PlanApproved(number),)


def start(plan: Plan, key: int, inspection: Id) -> Decision:
    """Decide the inspection of an entry."""
    entry = plan.entry(key)
    if entry is None or entry.struck is not None:
        return refuse("missing", "inspections.no_entry")
    if plan.status != "approved":
        return refuse("not_now", "inspections.not_approved")
    return refuse("not_now", "inspections.entry_began") if entry.inspection else (e.Started(key, inspection),)


def sign_paper(plan: Plan, wanted: e.PaperSigned) -> Decision:
    """Once, until it is annulled."""
    if wanted.name not in (SUMMARY, REPORT):
        return refuse("missing", "inspections.no_paper")
    return refuse("not_now", "inspections.paper_signed") if plan.paper(wanted.name) else (wanted,)


def annul_paper(plan: Plan, name: str, reason: Id | None) -> Decision:
    """With the reason; the file stays."""
    if plan.paper(name) is None:
        return refuse("not_now", "inspections.no_paper")
    return (e.PaperAnnulled(name, reason),) if reason else refuse("invalid", "inspections.reason", "reason")


def evolve(plan: Plan, happened: Happened) -> Plan:
    event = happened.event
    if isinstance(event, e.PlanOpened):
        return Plan(event.year, "draft", writers=(happened.actor,))
    if isinstance(event, e.Entered):
        fresh = Entry(event.key, event.agency, event.by, event.month, event.form, event.cost, event.joined)
        return _written(replace(plan, entries=(*plan.entries, fresh)), happened.actor)
    if isinstance(event, e.Struck):
        return _written(_changed(plan, event.key, struck=event.reason), happened.actor)
    if isinstance(event, e.PlanApproved):
        return replace(plan, status="approved", number=event.number, writers=())
    if isinstance(event, e.Started | e.Released):
        begun = event.inspection if isinstance(event, e.Started) else None
        return _changed(plan, event.key, inspection=begun)
    return _papers(plan, event, happened)


def _papers(plan: Plan, event: object, happened: Happened) -> Plan:
    if isinstance(event, e.PaperSigned):
        signed = Paper(event.name, event.sha256, happened.actor, happened.at, event.paper)
        return replace(plan, papers=(*plan.papers, signed))
    if not isinstance(event, e.PaperAnnulled):
        return plan
    fallen = plan.paper(event.name)
    marked = (replace(one, annulled=event.reason) if one is fallen else one for one in plan.papers)
    return replace(plan, papers=tuple(marked))


def _written(plan: Plan, actor: Id) -> Plan:
    return replace(plan, status="draft", writers=tuple(dict.fromkeys((*plan.writers, actor))))


def _changed(plan: Plan, key: int, **change: Id | None) -> Plan:
    entries = tuple(
        replace(entry, **change) if entry.key == key else entry  # type: ignore[arg-type]  # a field of an entry
        for entry in plan.entries
    )
    return replace(plan, entries=entries)
