"""Who may go through a door: groups of roles, each named by why they have it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.doors.world import ROLES

EVERYBODY = ("nobody", *ROLES)
"""Also without signing in."""
OFFICIALS = ROLES
COUNTER = ("counter",)
SETTLERS = ("counter", "leader")
"""Who settles what was taken in while the server was away."""
PLANNERS = ("leader", "iso")
"""Who plans audits and reviews."""
LEADING = ("head", "leader")
CHARGED = ("head", "leader", "clerk", "iso")
"""Who sees what a leader above asks of the agency."""
CHARGING = ("head", "leader")
"""Who is in charge of somebody."""
RATED = ("head", "handler", "leader", "iso")
"""Who sees what the handler is scored by: himself, his head, the leader, the secretary who prepares the sheets."""
JUDGES = ("head", "leader", "iso")
"""Who sees what citizens say of a unit or an agency."""
SERVED = ("counter", *JUDGES, "handler")
"""The same, and those whom the world's vote is about."""
HALLS = ("counter", "leader", "iso")
"""Who sees how long people wait at the hall."""
PREPARERS = ("leader", "iso")
"""Who prepares the sheets of a period."""
HOME_GRADERS = ("leader", "clerk", "iso")
"""Who gets the points of an agency's people who serve elsewhere."""
LENDERS = ("head", "leader", "admin")
"""Who lends authority, or enters the decision by which it is lent."""
WORKERS = ("counter", "head", "handler", "leader", "clerk", "police", "iso")
"""Who may see the world's dossier: its agency's counter, clerk, leader and ISO secretary, its unit, who worked it."""
HANDED = ("counter", "head", "handler")
"""Whose unit takes over the world's hand-over list."""
HOLDERS = ("counter", "clerk", "leader")
"""Who sees the store of results."""
ENDERS = ("clerk", "leader")
"""Who records a decision on a result."""
EXCHANGE = ("iso", "admin")
REGISTERS = ("clerk", "leader")
"""Who sees the registers of documents whole."""
TOLD = ("handler", *REGISTERS)
"""The same, and who has the world's incoming document."""
KEEPERS = ("clerk", "iso")
"""Who keeps the archive."""
EDITORS = ("head", "iso")
"""Who writes controlled documents."""
CLEAR = tuple(role for role in WORKERS if role != "iso")
"""The same without those whose view is covered: a file names the citizen."""
PRINTERS = tuple(role for role in WORKERS if role not in {"iso", "clerk"})
"""Who may have a printing recorded: the counter, who worked the dossier, its head and leader; others only look."""


@dataclass(frozen=True, slots=True)
class Door:
    """``who`` gets in; ``methods`` are answered, any other is 405; ``bare``: 404 also for who may (nothing is there)."""

    who: tuple[str, ...]
    methods: str = "GET"
    bare: bool = False


READ, BOTH, SEND = "GET", "GET POST", "POST"
