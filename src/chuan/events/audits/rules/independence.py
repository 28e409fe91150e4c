"""Nobody audits his own work; his own unit only where the head says so in writing."""

from __future__ import annotations

from dataclasses import dataclass

from chuan.base.kernel.codec import Id
from chuan.base.kernel.refusal import Refusal, refuse


@dataclass(frozen=True, slots=True)
class Ties:
    """What binds a person to what is audited.

    ``touched``: dossiers of the sample with an event of his; ``held``: those he has or had a step of; ``wrote``:
    procedures or documents in scope he wrote or approved; ``own_unit``: a unit in scope is his own.
    """

    touched: int = 0
    held: int = 0
    wrote: int = 0
    own_unit: bool = False

    @property
    def own_work(self) -> bool:
        return bool(self.touched or self.held or self.wrote)


def dependent(name: str, ties: Ties, override: Id | None, *, head: bool) -> Refusal | None:
    """Why this person may not audit: his own work never; his own unit not without the head's written words."""
    if ties.own_work:
        facts: dict[str, str | int] = {
            "name": name,
            "touched": ties.touched,
            "held": ties.held,
            "wrote": ties.wrote,
        }
        return refuse("not_yours", "audits.own_work", "auditor", **facts)
    if not ties.own_unit:
        return None
    if override is None:
        return refuse("not_now", "audits.own_unit", "override", name=name)
    return None if head else refuse("not_yours", "audits.only_head_overrides", "override")
