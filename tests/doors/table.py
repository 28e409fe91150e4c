"""Every address of the house and who may go through it. A page without a row here fails the build."""

from __future__ import annotations

from dataclasses import dataclass

from tests.doors.world import ROLES

EVERYBODY = ("nobody", *ROLES)
"""Also without signing in."""
OFFICIALS = ROLES
COUNTER = ("counter",)
LEADING = ("head", "leader")
LENDERS = ("head", "leader", "admin")
"""Who lends authority, or enters the decision by which it is lent."""
WORKERS = ("counter", "head", "handler", "leader", "clerk", "police", "iso")
"""Who may see the world's dossier: its agency's counter, clerk, leader and ISO secretary, its unit, who worked it."""
HANDED = ("counter", "head", "handler")
"""Whose unit takes over the world's hand-over list."""
EXCHANGE = ("iso", "admin")
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

DOORS: dict[str, Door] = {
    "web:draft": Door(OFFICIALS, SEND),
    "web:language": Door(EVERYBODY, SEND),
    "counter:start": Door(COUNTER),
    "counter:find": Door(COUNTER),
    "counter:receive": Door(COUNTER, BOTH),
    "counter:refresh": Door(COUNTER, SEND),
    "counter:dossier": Door(COUNTER),
    "counter:print_receipt": Door(COUNTER, SEND),
    "counter:receipt": Door(COUNTER, bare=True),
    "counter:annul": Door(COUNTER, SEND),
    "counter:slip": Door(COUNTER),
    "counter:print_slip": Door(COUNTER, SEND),
    "counter:slip_paper": Door(COUNTER, bare=True),
    "counter:copies": Door(COUNTER, BOTH, bare=True),
    "counter:copies_refresh": Door(COUNTER, SEND, bare=True),
    "counter:copies_paper": Door(COUNTER),
    "counter:results": Door(COUNTER),
    "counter:give": Door(COUNTER, BOTH),
    "counter:document": Door(COUNTER),
    "counter:notify": Door(COUNTER),
    "counter:notify_one": Door(COUNTER, BOTH),
    "counter:inbox": Door(COUNTER),
    "counter:submission": Door(COUNTER, BOTH),
    "counter:submission_file": Door(COUNTER, bare=True),
    "counter:followed": Door(COUNTER),
    "counter:followed_import": Door(COUNTER, BOTH),
    "counter:followed_take": Door(COUNTER, SEND, bare=True),
    "counter:supplements": Door(COUNTER),
    "counter:complete": Door(COUNTER, BOTH),
    "counter:prompt": Door(COUNTER, SEND),
    "counter:lapse": Door(COUNTER, SEND),
    "counter:withdraw": Door(COUNTER, BOTH),
    "counter:today": Door(COUNTER),
    "counter:handover": Door(COUNTER, BOTH),
    "counter:handovers": Door(COUNTER),
    "counter:guidance": Door(COUNTER),
    "counter:print_guidance": Door(COUNTER, SEND),
    "counter:guidance_paper": Door(COUNTER, bare=True),
    "counter:held_originals": Door(COUNTER),
    "counter:originals": Door(COUNTER, BOTH),
    "counter:print_originals": Door(COUNTER, SEND),
    "counter:originals_paper": Door(COUNTER, bare=True),
    "counter:handover_list": Door(COUNTER, BOTH),
    "counter:print_handover": Door(COUNTER, SEND),
    "counter:handover_paper": Door(COUNTER, bare=True),
    "counter:money": Door(WORKERS),
    "counter:money_act": Door(("counter", "leader"), SEND),
    "counter:print_money": Door(COUNTER, SEND),
    "counter:money_paper": Door(WORKERS, bare=True),
    "counter:takings": Door(COUNTER),
    "counter:count": Door(COUNTER, SEND),
    "counter:owing": Door(COUNTER),
    "counter:refunds": Door(COUNTER),
    "counter:statements": Door(COUNTER),
    "counter:statement_look": Door(COUNTER, SEND),
    "counter:statement_take": Door(COUNTER, SEND, bare=True),
    "counter:statement_line": Door(COUNTER, BOTH),
    "counter:register": Door(COUNTER),
    "counter:register_paper": Door(COUNTER),
    "counter:register_workbook": Door(COUNTER),
    "desk:mine": Door(OFFICIALS),
    "desk:unit": Door(OFFICIALS),
    "desk:paused": Door(OFFICIALS),
    "desk:done": Door(OFFICIALS),
    "desk:search": Door(OFFICIALS),
    "desk:apologies": Door(OFFICIALS),
    "desk:apology": Door(WORKERS, BOTH),
    "desk:handovers": Door(OFFICIALS),
    "desk:bringing": Door(OFFICIALS, BOTH),
    "desk:held_originals": Door(OFFICIALS),
    "desk:originals": Door(WORKERS, BOTH),
    "desk:handover": Door(HANDED, BOTH),
    "desk:print_handover": Door(HANDED, SEND),
    "desk:handover_paper": Door(HANDED, bare=True),
    "desk:followed": Door(tuple(role for role in WORKERS if role != "police")),
    "desk:assign_many": Door(OFFICIALS, SEND),
    "desk:dossier": Door(WORKERS),
    "desk:ask_supplement": Door(WORKERS, BOTH),
    "desk:pause": Door(WORKERS, BOTH),
    "desk:retract": Door(WORKERS, SEND),
    "desk:resume": Door(WORKERS, SEND),
    "desk:recall": Door(WORKERS, SEND),
    "desk:reopen": Door(WORKERS, SEND),
    "desk:ask_agency": Door(WORKERS, BOTH),
    "desk:ask_again": Door(WORKERS, SEND),
    "desk:end_leg": Door(WORKERS, SEND),
    "desk:leg_answer": Door(CLEAR, bare=True),
    "desk:give_back": Door(WORKERS, SEND),
    "desk:arrive": Door(WORKERS, SEND),
    "desk:from_elsewhere": Door(OFFICIALS),
    "desk:pass": Door(WORKERS, SEND),
    "desk:draft": Door(WORKERS, SEND),
    "desk:assign": Door(WORKERS, SEND),
    "desk:take_back": Door(WORKERS, SEND),
    "desk:remind": Door(WORKERS, SEND),
    "desk:seen": Door(WORKERS, SEND),
    "desk:file": Door(CLEAR),
    "desk:letter": Door(CLEAR, bare=True),
    "desk:print_letter": Door(PRINTERS, SEND, bare=True),
    "desk:control": Door(WORKERS),
    "desk:print_control": Door(PRINTERS, SEND),
    "api:submissions": Door(EVERYBODY, SEND, bare=True),
    "api:reports": Door(EVERYBODY, SEND, bare=True),
    "citizen:look_up": Door(EVERYBODY),
    "citizen:dossier": Door(EVERYBODY),
    "citizen:withdraw": Door(EVERYBODY, BOTH),
    "leader:today": Door(LEADING),
    "leader:between": Door(LEADING),
    "leader:motions": Door(LEADING),
    "leader:motion": Door(LEADING, BOTH),
    "leader:sign": Door(LEADING),
    "leader:sign_one": Door(LEADING, BOTH),
    "leader:draft": Door(CLEAR),
    "leader:acceptance": Door(LEADING),
    "leader:people": Door(LEADING),
    "leader:cases": Door(LEADING),
    "leader:away": Door(LEADING, BOTH),
    "leader:delegations": Door(LENDERS),
    "leader:lend": Door(LENDERS, BOTH),
    "leader:delegation_end": Door(("leader", "admin"), BOTH),
    "leader:decision": Door(("leader", "admin")),
    "leader:savings": Door(LEADING),
    "leader:remind": Door(LEADING, SEND),
    "studio:list": Door(OFFICIALS),
    "studio:procedure": Door(OFFICIALS),
    "studio:rewrite": Door(("iso",), SEND),
    "studio:drafts": Door(OFFICIALS),
    "studio:begin": Door(("iso",), BOTH),
    "studio:draft": Door(("iso", "leader")),
    "studio:save": Door(("iso",), SEND),
    "studio:drop": Door(("iso",), SEND),
    "studio:publish": Door(("iso", "leader"), BOTH),
    "studio:imports": Door(("iso",)),
    "studio:import_look": Door(("iso",), SEND),
    "studio:import_take": Door(("iso",), SEND, bare=True),
    "studio:doubts": Door(OFFICIALS),
    "studio:doubt": Door(OFFICIALS, BOTH, bare=True),
    "studio:doubt_confirm": Door(("leader",), SEND),
    "studio:doubt_undo": Door(("iso", "leader"), SEND),
    "studio:calendar": Door(OFFICIALS),
    "studio:calendar_change": Door(("admin",), SEND),
    "quality:work": Door(OFFICIALS),
    "quality:step": Door(OFFICIALS, SEND, bare=True),
    "quality:give": Door(OFFICIALS, SEND, bare=True),
    "quality:drop": Door(OFFICIALS, SEND, bare=True),
    "exchange:list": Door(EXCHANGE),
    "exchange:message": Door(EXCHANGE),
    "exchange:retry": Door(EXCHANGE, SEND),
    "exchange:skip": Door(EXCHANGE, SEND),
    "exchange:compare": Door(EXCHANGE),
    "exchange:ask": Door(EXCHANGE, SEND),
    "organisation:home": Door(OFFICIALS, BOTH),
    "organisation:sign_in": Door(EVERYBODY, BOTH),
    "organisation:sign_out": Door(OFFICIALS, SEND),
    "organisation:password": Door(OFFICIALS, BOTH),
    "organisation:absences": Door(OFFICIALS, BOTH),
    "organisation:withdraw": Door(("head", "leader", "admin"), BOTH),
    "organisation:password_for": Door(("admin",), BOTH),
    "organisation:structure": Door(OFFICIALS, BOTH),
}
