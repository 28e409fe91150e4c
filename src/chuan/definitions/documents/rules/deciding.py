"""What may be ordered of a controlled document, and why it is refused."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.definitions.documents.rules import events as e
from chuan.definitions.documents.rules.state import ACCESS, CATEGORIES, State
from chuan.definitions.procedures.rules.course_orders import EndStep

Decision = tuple[e.Event, ...] | Refusal


def register(code: str, category: str, access: str) -> e.Registered | Refusal:
    """A document's own facts, before anything is written."""
    if not code:
        return refuse("invalid", "documents.code_needed", field="code")
    if category not in CATEGORIES:
        return refuse("invalid", "documents.no_category", field="category")
    if access not in ACCESS:
        return refuse("invalid", "documents.no_access", field="access")
    return e.Registered(code, category, access)


def write(state: State, sha256: str, actor: Id) -> Decision:
    """The content of the revision being made: while it is being written, by whoever has that step."""
    if not state.making:
        return refuse("not_now", "documents.no_revision")
    if "draft" not in state.course.marking.open:
        return refuse("not_now", "documents.under_review")
    if state.course.holder("draft") != actor:
        return refuse("not_yours", "documents.not_author")
    return () if state.written == sha256 else (e.Written(sha256),)


def gate(state: State, order: EndStep) -> Refusal | None:
    """What must hold before a step of the approval may end: a content; the approved one; a revision published."""
    if not state.written:
        return refuse("invalid", "documents.nothing_written", field="content")
    if (order.step, order.outcome) == ("publish", "ok"):
        last = state.editions[-1] if state.editions else None
        if state.approved != state.written:
            return refuse("not_now", "documents.changed_since")
        if last is None or last.sha256 != state.approved:
            return refuse("invalid", "documents.since_needed", field="since")
    return None


def publish(state: State, since: date, today: date) -> e.Published | Refusal:
    """The fact that comes with the last step: from which day the revision is in force."""
    last = state.editions[-1] if state.editions else None
    if since < today:
        return refuse("invalid", "documents.past", field="since")
    if last is not None and since <= last.since:
        return refuse("invalid", "documents.same_day", field="since", day=f"{last.since:%d/%m/%Y}")
    return e.Published(state.revision + 1, since, state.approved)


def revise(state: State) -> Refusal | None:
    """Why no new revision may begin."""
    if state.making:
        return refuse("not_now", "documents.being_revised")
    if state.obsolete is not None:
        return refuse("closed", "documents.is_obsolete")
    return None


def distribute(state: State, to: Collection[Id]) -> Decision:
    """Give the revision in force to people who have not got it."""
    known = {one.official for one in state.readers if one.revision == state.revision}
    fresh = tuple(dict.fromkeys(one for one in to if one not in known))
    if not state.editions:
        return refuse("not_now", "documents.not_published")
    if not fresh:
        return refuse("invalid", "documents.nobody_new", field="to")
    return (e.Distributed(fresh),)


def acknowledge(state: State, actor: Id) -> Decision:
    """The reader says he read and understood the revision given to him."""
    mine = next((r for r in state.readers if (r.official, r.revision) == (actor, state.revision)), None)
    if mine is None:
        return refuse("not_now", "documents.not_given")
    return () if mine.read else (e.Acknowledged(state.revision),)


def copy(state: State, sha256: str, holder: Id) -> Decision:
    """A controlled copy of the revision in force, under the document's next copy number."""
    if not state.editions or state.obsolete is not None:
        return refuse("not_now", "documents.not_published")
    return (e.Copied(state.next_copy, state.revision, sha256, holder),)


def recall(state: State, number: int, reason: Id | None) -> Decision:
    """A controlled copy is out no longer."""
    found = next((one for one in state.copies if one.number == number), None)
    if found is None or found.recalled is not None:
        return refuse("not_now", "documents.no_copy", field="number")
    return (e.Recalled(number, reason),) if reason else refuse("invalid", "documents.why", field="reason")


def make_obsolete(state: State, reason: Id | None) -> Decision:
    """Take it out of use; copies still out are listed to be recalled."""
    if state.obsolete is not None:
        return refuse("closed", "documents.is_obsolete")
    if state.making:
        return refuse("not_now", "documents.being_revised")
    return (e.Obsoleted(reason),) if reason else refuse("invalid", "documents.why", field="reason")


def restore(state: State, reason: Id | None) -> Decision:
    """Use it again."""
    if state.obsolete is None:
        return refuse("not_now", "documents.not_obsolete")
    return (e.Restored(reason),) if reason else refuse("invalid", "documents.why", field="reason")


def reclassify(state: State, access: str, reason: Id | None) -> Decision:
    """Change who may see it."""
    if access not in ACCESS or access == state.access:
        return refuse("invalid", "documents.no_access", field="access")
    return (e.Reclassified(access, reason),) if reason else refuse("invalid", "documents.why", field="reason")
