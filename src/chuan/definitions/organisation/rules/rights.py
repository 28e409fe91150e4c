"""The ONE table of rights: a post with this role may do this act, this far. One line a right."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from types import MappingProxyType

from chuan.definitions.organisation.rules.roles import (
    ADMIN,
    CLERK,
    COUNTER,
    HANDLER,
    HEAD,
    INSPECTOR,
    ISO_SECRETARY,
    LEADER,
)

OWN, RECEIVED, UNIT, AGENCY, SUBTREE, ANY = "own", "received", "unit", "agency", "subtree", "any"
"""How far a right reaches: what one holds oneself, what one's counter received for an agency elsewhere, one's unit,
agency, all below it, all."""

ANYBODY = "*"
"""The role of every official who holds any post at all."""


@dataclass(frozen=True, slots=True)
class Right:
    """``mask``: citizens' personal data stay covered where only this right lets one look."""

    role: str
    act: str
    reach: str
    mask: bool = False


RIGHTS: tuple[Right, ...] = (
    Right(ANYBODY, "dossiers.view", OWN),
    Right(ANYBODY, "dossiers.step", OWN),
    Right(ANYBODY, "dossiers.print", OWN),
    Right(ANYBODY, "custody.view", UNIT),
    Right(ANYBODY, "custody.take_over", UNIT),
    Right(ANYBODY, "custody.bring", UNIT),
    Right(ANYBODY, "custody.originals", UNIT),
    Right(ANYBODY, "organisation.view", AGENCY),
    Right(ANYBODY, "organisation.absence", OWN),
    Right(ANYBODY, "calendars.view", AGENCY),
    Right(ANYBODY, "procedures.view", AGENCY),
    Right(ANYBODY, "documents.view", AGENCY),
    Right(ANYBODY, "archive.view", AGENCY),
    Right(ANYBODY, "quality.view", AGENCY),
    Right(ANYBODY, "quality.report", AGENCY),
    Right(ANYBODY, "quality.step", OWN),
    Right(ANYBODY, "training.view", AGENCY),
    Right(ANYBODY, "training.teach", OWN),
    Right(COUNTER, "procedures.print", AGENCY),
    Right(COUNTER, "dossiers.receive", AGENCY),
    Right(COUNTER, "dossiers.annul", AGENCY),
    Right(COUNTER, "dossiers.view", AGENCY),
    Right(COUNTER, "dossiers.hand_over", AGENCY),
    Right(COUNTER, "dossiers.print", AGENCY),
    Right(COUNTER, "dossiers.receive", RECEIVED),
    Right(COUNTER, "dossiers.annul", RECEIVED),
    Right(COUNTER, "dossiers.view", RECEIVED),
    Right(COUNTER, "dossiers.hand_over", RECEIVED),
    Right(COUNTER, "dossiers.print", RECEIVED),
    Right(COUNTER, "custody.view", RECEIVED),
    Right(COUNTER, "custody.hand_over", RECEIVED),
    Right(COUNTER, "custody.view", AGENCY),
    Right(COUNTER, "custody.hand_over", AGENCY),
    Right(COUNTER, "custody.originals", AGENCY),
    Right(COUNTER, "custody.give_back", AGENCY),
    Right(COUNTER, "custody.give_back", UNIT),
    Right(COUNTER, "register.view", AGENCY),
    Right(COUNTER, "intake.import", AGENCY),
    Right(COUNTER, "money.take", AGENCY),
    Right(COUNTER, "money.statement", AGENCY),
    Right(HEAD, "money.sign", UNIT),
    Right(LEADER, "money.sign", AGENCY),
    Right(LEADER, "money.account", AGENCY),
    Right(HANDLER, "dossiers.view", UNIT),
    Right(HANDLER, "register.view", UNIT),
    Right(HEAD, "dossiers.view", UNIT),
    Right(HEAD, "dossiers.print", UNIT),
    Right(HEAD, "dossiers.assign", UNIT),
    Right(HEAD, "dossiers.reassign", UNIT),
    Right(HEAD, "dossiers.remind", UNIT),
    Right(HEAD, "dossiers.back_date", UNIT),
    Right(HEAD, "dossiers.grant", UNIT),
    Right(HEAD, "dossiers.sign", OWN),
    Right(HEAD, "organisation.delegate", OWN),
    Right(HEAD, "organisation.absence", UNIT),
    Right(HEAD, "leader.view", UNIT),
    Right(HEAD, "register.view", UNIT),
    Right(HEAD, "objectives.edit", UNIT),
    Right(LEADER, "dossiers.view", AGENCY),
    Right(LEADER, "dossiers.view", SUBTREE, mask=True),
    Right(LEADER, "dossiers.print", AGENCY),
    Right(LEADER, "dossiers.assign", AGENCY),
    Right(LEADER, "dossiers.reassign", AGENCY),
    Right(LEADER, "dossiers.remind", SUBTREE),
    Right(LEADER, "dossiers.back_date", AGENCY),
    Right(LEADER, "dossiers.grant", AGENCY),
    Right(LEADER, "dossiers.sign", OWN),
    Right(LEADER, "organisation.delegate", OWN),
    Right(LEADER, "organisation.view", SUBTREE),
    Right(LEADER, "organisation.absence", AGENCY),
    Right(LEADER, "procedures.publish", AGENCY),
    Right(LEADER, "procedures.print", AGENCY),
    Right(LEADER, "laws.confirm", AGENCY),
    Right(LEADER, "leader.view", SUBTREE),
    Right(LEADER, "register.view", AGENCY),
    Right(LEADER, "quality.view", SUBTREE),
    Right(LEADER, "quality.confirm", AGENCY),
    Right(LEADER, "quality.override", AGENCY),
    Right(LEADER, "audits.approve", AGENCY),
    Right(LEADER, "risks.edit", AGENCY),
    Right(LEADER, "risks.accept", AGENCY),
    Right(HEAD, "risks.edit", AGENCY),
    Right(ISO_SECRETARY, "risks.edit", AGENCY),
    Right(LEADER, "objectives.edit", AGENCY),
    Right(LEADER, "objectives.approve", AGENCY),
    Right(HEAD, "training.hints", UNIT),
    Right(LEADER, "training.hints", AGENCY),
    Right(LEADER, "training.view", SUBTREE),
    Right(LEADER, "training.manage", AGENCY),
    Right(LEADER, "training.teach", AGENCY),
    Right(ISO_SECRETARY, "training.manage", AGENCY),
    Right(ISO_SECRETARY, "training.teach", AGENCY),
    Right(INSPECTOR, "training.view", SUBTREE),
    Right(CLERK, "dossiers.view", AGENCY),
    Right(CLERK, "dossiers.number", AGENCY),
    Right(CLERK, "dossiers.issue", AGENCY),
    Right(CLERK, "register.view", AGENCY),
    Right(CLERK, "archive.keep", AGENCY),
    Right(ISO_SECRETARY, "archive.keep", AGENCY),
    Right(LEADER, "archive.sign", AGENCY),
    Right(ISO_SECRETARY, "dossiers.view", AGENCY, mask=True),
    Right(ISO_SECRETARY, "procedures.edit", AGENCY),
    Right(ISO_SECRETARY, "procedures.publish", AGENCY),
    Right(ISO_SECRETARY, "procedures.print", AGENCY),
    Right(ISO_SECRETARY, "laws.edit", AGENCY),
    Right(ISO_SECRETARY, "register.view", AGENCY, mask=True),
    Right(ISO_SECRETARY, "quality.confirm", AGENCY),
    Right(ISO_SECRETARY, "objectives.edit", AGENCY),
    Right(ADMIN, "organisation.view", SUBTREE),
    Right(ADMIN, "organisation.edit", AGENCY),
    Right(ADMIN, "organisation.absence", AGENCY),
    Right(ADMIN, "organisation.delegate", AGENCY),
    Right(ADMIN, "calendars.edit", AGENCY),
    Right(ADMIN, "money.account", AGENCY),
    Right(ADMIN, "exchange.view", AGENCY),
    Right(ADMIN, "exchange.retry", AGENCY),
    Right(ISO_SECRETARY, "exchange.view", AGENCY),
    Right(ISO_SECRETARY, "exchange.retry", AGENCY),
    Right(ISO_SECRETARY, "quality.manage", AGENCY),
    Right(ISO_SECRETARY, "documents.edit", AGENCY),
    Right(ISO_SECRETARY, "documents.view_restricted", AGENCY),
    Right(LEADER, "documents.view_restricted", AGENCY),
    Right(HEAD, "documents.edit", AGENCY),
    Right(INSPECTOR, "documents.view", SUBTREE),
    Right(LEADER, "quality.manage", AGENCY),
    Right(INSPECTOR, "dossiers.view", SUBTREE, mask=True),
    Right(INSPECTOR, "leader.view", SUBTREE),
    Right(INSPECTOR, "organisation.view", SUBTREE),
    Right(INSPECTOR, "procedures.view", SUBTREE),
    Right(INSPECTOR, "register.view", SUBTREE, mask=True),
    Right(INSPECTOR, "quality.view", SUBTREE),
    Right(ANYBODY, "scores.view", OWN),
    Right(ANYBODY, "scores.published", AGENCY),
    Right(HEAD, "scores.view", UNIT),
    Right(HEAD, "scores.charge", UNIT),
    Right(LEADER, "scores.view", AGENCY),
    Right(LEADER, "scores.charge", AGENCY),
    Right(LEADER, "scores.prepare", AGENCY),
    Right(LEADER, "scores.decide", AGENCY),
    Right(ISO_SECRETARY, "scores.view", AGENCY),
    Right(ISO_SECRETARY, "scores.prepare", AGENCY),
)

ACTS = frozenset(right.act for right in RIGHTS)
BY_ACT = MappingProxyType({act: tuple(r for r in RIGHTS if r.act == act) for act in ACTS})


def acts_of(roles: Collection[str]) -> frozenset[str]:
    """Every act that a post with these roles carries, however far it reaches."""
    return frozenset(right.act for right in RIGHTS if right.role in {ANYBODY, *roles})
