"""The printed set of a declaration, made from its frozen scope."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from chuan.base.kernel.clock import VIETNAM, local
from chuan.definitions.laws import services as laws
from chuan.definitions.organisation import services as organisation
from chuan.definitions.procedures import services as procedures
from chuan.events.declarations.rules.declaration import State
from chuan.events.declarations.services import Declaration
from chuan.readings.forms.rules.declaration import (
    DeclarationDecision,
    DeclarationNotice,
    DeclarationPosting,
    Scope,
    ScopeLine,
)
from chuan.readings.forms.rules.parts import Head
from chuan.readings.forms.services import render
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.telling import clause_paper
from chuan.surfaces.telling.issuing import signed_by
from chuan.surfaces.telling.papers import head_of

_TO = "Đơn vị chủ trì về hệ thống quản lý chất lượng"
_GROUNDS = ("19/2014/QĐ-TTg",)


def lines_of(found: Declaration) -> tuple[ScopeLine, ...]:
    """The annex with the names of its procedures and units."""
    names = organisation.unit_names({int(unit) for unit in found.state.units})
    return tuple(
        ScopeLine(
            one.code, procedures.procedure(one.edition).name, one.version,
            tuple(names.get(int(unit), "") for unit in one.units),
        )
        for one in found.state.covered
    )  # fmt: skip


def papers(found: Declaration) -> dict[str, bytes]:
    """The decision with its annex, the notice and the posting sheet as PDF; of a decision that was signed."""
    state = found.state
    assert state.decided is not None
    at, day = state.decided, local(state.decided).date()
    scope = Scope(lines_of(found), len(state.units), state.bodies, laws.current().name, state.sha256)
    signature = signed_by(found.agency, int(state.signer), 0, at).signature
    head = head_of(found.agency, at)
    numbered = replace(head, number=state.said)
    confirmed = state.course.last("confirm")
    return {
        "decision": render(
            DeclarationDecision(
                numbered, grounds=_grounds(), confirmed=_day(confirmed, day), scope=scope, signature=signature
            )
        ),
        "notice": render(
            DeclarationNotice(
                _of_notice(head, state),
                to=_TO,
                decision=state.said,
                decided=day,
                scope=scope,
                signature=signature,
            )
        ),
        "posting": render(
            DeclarationPosting(head, decision=state.said, decided=day, scope=scope, signature=signature)
        ),
        "clauses": render(clause_paper.paper(found.agency, clock())),
    }


def _of_notice(head: Head, state: State) -> Head:
    """Dated as its number is, which may be after the decision."""
    if state.notice is None:
        return head
    dated = datetime.combine(state.notice.day, local(head.at).time(), VIETNAM)
    return replace(head, number=state.notice_said, at=dated)


def _day(confirmed: object, otherwise: date) -> date:
    at = getattr(confirmed, "at", None)
    return local(at).date() if at else otherwise


def _grounds() -> tuple[str, ...]:
    """Texts that were read; nothing is cited that was not."""
    read = {one.name: one for one in laws.values() if one.kind == "text" and one.verified}
    return tuple(f"{read[number].label} (số {number})" for number in _GROUNDS if number in read)
