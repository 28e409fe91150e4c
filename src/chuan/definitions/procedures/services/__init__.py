"""The door to promises: what agencies have adopted, the drafts they write, what came in from outside."""

from __future__ import annotations

from chuan.definitions.procedures.services.adoptions import (
    KIND,
    NATIONAL,
    WORKFLOW,
    Adopted,
    adopted,
    adoption,
    imported,
    in_force,
    internal_in_force,
    national,
    nationals,
    outside,
    procedure,
    publish,
    search,
    take_in,
)
from chuan.definitions.procedures.services.drafts import (
    Drafted,
    begin_draft,
    draft,
    draft_of,
    drafts,
    drop_draft,
    save_draft,
)
from chuan.definitions.procedures.services.symbols import Marked, Printed, marked, marked_as, printings
from chuan.definitions.procedures.services.system import system, systems
from chuan.definitions.procedures.services.versions import Held, Version, counts, ever_adopted, held, versions

__all__ = [
    "KIND",
    "NATIONAL",
    "WORKFLOW",
    "Adopted",
    "Drafted",
    "Held",
    "Marked",
    "Printed",
    "Version",
    "adopted",
    "adoption",
    "begin_draft",
    "counts",
    "draft",
    "draft_of",
    "drafts",
    "drop_draft",
    "ever_adopted",
    "held",
    "imported",
    "in_force",
    "internal_in_force",
    "marked",
    "marked_as",
    "national",
    "nationals",
    "outside",
    "printings",
    "procedure",
    "publish",
    "save_draft",
    "search",
    "system",
    "systems",
    "take_in",
    "versions",
]
