"""Who may be named for a duty in the agency's own quality system: duty -> roles of posts; empty = anybody with a post."""

from __future__ import annotations

from collections.abc import Collection
from types import MappingProxyType

from chuan.definitions.organisation.rules.roles import CLERK, COUNTER, HEAD, ISO_SECRETARY, LEADER

DUTIES = MappingProxyType(
    {
        "author": frozenset[str](),
        "owner": frozenset[str](),
        "auditor": frozenset[str](),
        "borrower": frozenset[str](),
        "checker": frozenset({ISO_SECRETARY, HEAD, LEADER}),
        "reviewer": frozenset({ISO_SECRETARY, HEAD, LEADER}),
        "approver": frozenset({HEAD, LEADER}),
        "leader": frozenset({LEADER}),
        "iso": frozenset({ISO_SECRETARY}),
        "receiver": frozenset({COUNTER, CLERK}),
        "verifier": frozenset[str](),
        "clerk": frozenset({CLERK}),
        "keeper": frozenset({CLERK, ISO_SECRETARY}),
    }
)
"""The keys are the roles that the procedures of ``catalogue/quality`` name."""


def fits(duty: str, roles: Collection[str]) -> bool:
    """Whether a person with these roles may be named for a duty; nobody for one that is not in the table."""
    asked = DUTIES.get(duty)
    return asked is not None and (not asked or not asked.isdisjoint(roles))
