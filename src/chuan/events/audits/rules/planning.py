"""What may be planned of an audit: its sample and its auditor."""

from __future__ import annotations

import re
from collections.abc import Collection

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse
from chuan.base.kernel.sampling import draw, following, size
from chuan.events.audits.rules import events as e
from chuan.events.audits.rules.audit import State
from chuan.events.audits.rules.independence import Ties, dependent

_SEED = re.compile(r"[0-9]{1,20}")
Decision = tuple[e.Event, ...] | Refusal


def sample(state: State, population: Collection[Id], seed: str, count: int | None = None) -> Decision:
    """Draw the sample; again only until somebody is appointed, for he was judged by it."""
    if state.course.status != "open":
        return refuse("closed", "audits.over")
    if state.auditor:
        return refuse("not_now", "audits.auditor_known")
    if not _SEED.fullmatch(seed):
        return refuse("invalid", "audits.seed", "seed")
    wanted = size(len(population)) if count is None else count
    if not 0 <= wanted <= len(population):
        return refuse("invalid", "audits.count", "count", most=len(population))
    return (e.Drawn(seed, len(population), draw(population, seed, wanted)),)


def replace_annulled(
    state: State, dossier: Id, population: Collection[Id], reason: Id | None, *, annulled: bool
) -> Decision:
    """A sampled dossier that was annulled stays with its reason; the next in the order takes its place."""
    if state.course.status != "open":
        return refuse("closed", "audits.over")
    if dossier not in state.counted:
        return refuse("missing", "audits.not_sampled")
    if not annulled:
        return refuse("not_now", "audits.not_annulled")
    if reason is None:
        return refuse("invalid", "audits.reason", "reason")
    known = {one.dossier for one in state.sample}
    return (e.Replaced(dossier, reason, following(population, state.seed, known)),)


def appoint(state: State, auditor: Id, name: str, ties: Ties, override: Id | None, *, head: bool) -> Decision:
    """Name the auditor, if he is independent of what was drawn."""
    if state.course.status != "open":
        return refuse("closed", "audits.over")
    if not state.seed:
        return refuse("not_now", "audits.draw_first")
    kept = override if ties.own_unit else None
    refused = dependent(name, ties, kept, head=head)
    return refused or (e.Appointed(auditor, ties.own_unit, kept),)
