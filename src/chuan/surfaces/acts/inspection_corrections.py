"""What an inspected agency mended: reported, accepted or refused in writing, looked at again the next time."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.store import files
from chuan.base.store import services as store
from chuan.base.store.typed import Who
from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.rules.authority import Scope
from chuan.definitions.organisation.rules.people import Actor
from chuan.events.dossiers.services import people
from chuan.events.inspections.rules import following
from chuan.events.inspections.rules.state import CLOSED
from chuan.events.inspections.services import inspections
from chuan.events.inspections.services.inspections import Inspection
from chuan.surfaces.acts.asking import me
from chuan.surfaces.acts.inspecting import worded
from chuan.surfaces.acts.inspection_sight import ANSWER, CONDUCT, PLAN, SIGN, can, seen
from chuan.surfaces.acts.signing_papers import officer_signs
from chuan.surfaces.acts.steps import PDF, File

REPORT = "bao-cao-khac-phuc.pdf"
Make = Callable[[Inspection, str, str], bytes]
"""From the inspection, what was mended and the name of the leader to the report's own paper."""


def correct(
    actor: Actor, stream: int, text: str, make: Make, paper: File | None = None, key: UUID | None = None,
    passphrase: str = "",
) -> Inspection:  # fmt: skip
    """The agency reports what it mended: its report is made and kept, signed at once where its leader sends it."""
    found = seen(actor, stream, ANSWER)

    def act() -> Inspection:
        words = people.keep_words(stream, text)
        if isinstance(refused := following.correct(found.state, words), Refusal):
            raise Refused(refused)
        report = files.keep(stream, REPORT, PDF, make(found, text, _leader(actor, found)))
        sha256 = files.keep(stream, paper.name, paper.media_type, paper.content) if paper else ""
        after = inspections.more(
            stream, lambda state: following.correct(state, words, sha256, report), Who(me(actor), key=key),
            found.seq,
        )  # fmt: skip
        return _signed(actor, after, passphrase) if can(actor, found, SIGN) else after

    return store.once(key, act, inspections.load)


def sign_report(actor: Actor, stream: int, passphrase: str = "", key: UUID | None = None) -> Inspection:
    """The agency's leader signs what its secretary sent: by his key, or by his account alone."""
    found = seen(actor, stream, SIGN)
    return store.once(key, lambda: _signed(actor, found, passphrase, key), inspections.load)


def report_of(found: Inspection) -> bytes:
    """The last report, under its digital signature where there is one; ``Refused(missing)`` where there is none."""
    last = found.state.reports[-1] if found.state.reports else None
    return files.read(found.id, (last.paper or last.report) if last else "")[2]


def _signed(actor: Actor, found: Inspection, passphrase: str, key: UUID | None = None) -> Inspection:
    if isinstance(refused := following.sign_report(found.state), Refusal):
        raise Refused(refused)
    paper = ""
    if passphrase:
        content = files.read(found.id, found.state.reports[-1].report)[2]
        paper = files.keep(found.id, REPORT, PDF, officer_signs(actor, content, passphrase))
    who = Who(me(actor), key=key)
    return inspections.more(found.id, lambda state: following.sign_report(state, paper), who, found.seq)


def _leader(actor: Actor, found: Inspection) -> str:
    """Whose name stands below the report: the leader who sends it, else the agency's first."""
    if can(actor, found, SIGN):
        return actor.name
    return next((one.name for one in organisation.leaders(found.agency, found.now)), "")


def judge(actor: Actor, stream: int, reason: str, *, accepted: bool, key: UUID | None = None) -> Inspection:
    """Accept the report or refuse it, in writing."""
    seen(actor, stream, PLAN)
    return worded(
        actor, stream, reason, lambda state, words: following.judge(state, words, accepted=accepted), key
    )


def verify(
    actor: Actor, stream: int, item: str, note: str, at: int, *, effective: bool, key: UUID | None = None
) -> Inspection:
    """At the inspection ``at`` of the same agency: whether an earlier finding stays mended."""
    if stream not in {one.id for one in earlier(seen(actor, at, CONDUCT))}:
        raise Refused(refuse("not_now", "inspections.not_closed"))
    return worded(
        actor, stream, note,
        lambda state, words: following.verify(state, item, words, Id(at), effective=effective), key,
    )  # fmt: skip


def earlier(found: Inspection) -> tuple[Inspection, ...]:
    """Earlier inspections of the same agency with findings whose mending nobody has looked at again."""
    return tuple(
        one
        for one in inspections.listed(Scope(frozenset({found.agency})))
        if one.id != found.id and one.state.status == CLOSED
        and any(line.effective is None for line in one.state.gaps)
    )  # fmt: skip
