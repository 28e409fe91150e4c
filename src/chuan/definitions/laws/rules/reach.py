"""Which pages and printed forms each value reaches: the answer to "what changes if this is wrong?".

Names of pages are those of ``web/urls.py`` ("counter:receive"), names of forms those of ``readings/forms``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Reach:
    pages: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


_DATES = Reach(
    ("counter:receive", "counter:dossier", "desk:mine", "desk:dossier", "leader:today", "citizen:dossier"),
    ("receipt", "control", "register"),
)
_WAITING = Reach(
    ("desk:dossier", "leader:motions", "counter:supplements", "citizen:dossier"), ("supplement", "stop")
)
_APOLOGY = Reach(("desk:apologies", "desk:dossier", "leader:motions", "citizen:dossier"), ("apology",))
_OUTBOX = Reach(("exchange:list", "exchange:compare"))
_LETTERS = Reach(("citizen:dossier",))

REACH: Mapping[str, Reach] = MappingProxyType(
    {
        "pack/day_minutes": _DATES,
        "pack/end_at_closing": _DATES,
        "pack/hand_over_cut_off": Reach(("counter:handover", "desk:handovers"), ("handover",)),
        "pack/late_entry_days": Reach(("counter:receive",), ("register",)),
        "pack/same_day_slip_needed": Reach(("counter:receive", "counter:copies"), ("receipt",)),
        "pack/supplement_max": _WAITING,
        "pack/supplement_restarts_clock": Reach(
            ("desk:dossier", "counter:dossier", "leader:today", "citizen:dossier"), ("supplement", "control")
        ),
        "pack/supplement_wait_days": _WAITING,
        "pack/online_acceptance_hours": Reach(("counter:start", "leader:today"), ()),
        "pack/ineligible_return_days": Reach(("desk:dossier",), ("supplement",)),
        "pack/apology_days_before": _APOLOGY,
        "pack/extension_max": _APOLOGY,
        "pack/clock_starts_at_competent_agency": _DATES,
        "pack/code_pattern": Reach(("counter:receive", "counter:find", "citizen:look_up"), ("receipt",)),
        "pack/forms": Reach(
            ("counter:dossier", "counter:slip", "counter:register"),
            ("receipt", "supplement", "refusal", "apology", "stop", "control", "register"),
        ),
        "signing": Reach(
            ("leader:lend", "leader:sign_one", "desk:dossier"),
            ("result", "result_refusal", "apology", "stop"),
        ),
        "calendar": Reach((*_DATES.pages, "studio:calendar"), _DATES.forms),
        "text": Reach(("studio:procedure", "studio:draft"), ()),
        "ground": Reach(("studio:procedure", "studio:draft", "studio:publish"), ()),
        "obligation": Reach(("quality:laws", "quality:law"), ()),
        "source": Reach(("counter:start", "desk:mine"), ()),
        "message": _LETTERS,
        "partner": _OUTBOX,
        "document": Reach(("studio:procedure",), ("iso",)),
        "scheme": Reach(("rating:start",), ()),
        "feedback": Reach(("citizen:vote",), ()),
        "queue": Reach(("tickets:now", "tickets:kiosk"), ()),
        "inspection": Reach(("province:inspection_plan", "province:inspection_list"), ()),
        "risk": Reach(("quality:risks", "quality:risk_matrix", "quality:risk", "quality:year"), ()),
        "petition": Reach(("voices:list",), ()),
        "index": Reach(("province:start", "province:index"), ()),
        "report": Reach(("province:reports", "province:report"), ("statistics",)),
        "place": Reach(("organisation:structure",), ("receipt",)),
    }
)
"""Key of a value, or its kind for all of that kind, -> where it is seen."""


def reach_of(key: str) -> Reach:
    """Where a value is seen; ``KeyError`` for one nobody has placed yet."""
    return REACH[key] if key in REACH else REACH[key.partition("/")[0]]
