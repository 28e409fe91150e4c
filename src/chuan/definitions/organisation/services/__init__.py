"""The door of the organisation: who is who, who may, who is away; plain values out, ``scope`` first."""

from __future__ import annotations

from chuan.definitions.organisation.services.absences import report_absence, withdraw_absence
from chuan.definitions.organisation.services.absent import absent
from chuan.definitions.organisation.services.accounts import (
    give_temporary_password,
    keep_password,
)
from chuan.definitions.organisation.services.actors import actor_for, actor_named, actor_of_official
from chuan.definitions.organisation.services.asking import rows, within
from chuan.definitions.organisation.services.delegating import (
    decision,
    forms_open,
    give_delegation,
    signer,
    withdraw_delegation,
)
from chuan.definitions.organisation.services.delegation_lists import (
    delegation,
    delegations,
    lent_at,
    why_ended,
    why_ended_at,
)
from chuan.definitions.organisation.services.devices import signed_in_on
from chuan.definitions.organisation.services.keys import add_key, end_key, own_key, seal_key
from chuan.definitions.organisation.services.listings import (
    account_names,
    agencies,
    agency,
    agency_by_code,
    agency_names,
    head_of,
    leaders,
    names,
    officials,
    person,
    seats,
    staff,
    staff_inherited,
    unit_homes,
    unit_names,
    unit_names_seen_from,
    units,
    who_may,
)
from chuan.definitions.organisation.services.loading import (
    load_demo,
    load_levels,
    load_organisation,
    load_organisation_file,
)
from chuan.definitions.organisation.services.mandate_lists import mandate, mandates, mandates_of
from chuan.definitions.organisation.services.mandating import end_mandate, open_mandate
from chuan.definitions.organisation.services.merging import merge_agency
from chuan.definitions.organisation.services.places import load_places, places
from chuan.definitions.organisation.services.rolling import ended, homeless, members, passings, roll_up
from chuan.definitions.organisation.services.signing import signing_law
from chuan.definitions.organisation.services.signing_choices import choose_signing, signing_choice
from chuan.definitions.organisation.services.stood import stood
from chuan.definitions.organisation.services.tenures import heirs, tenures
from chuan.definitions.organisation.services.tree import above, below, rebuild_closure
from chuan.definitions.organisation.services.tree_notes import TreeNote, Unnamed, tree_note
from chuan.definitions.organisation.services.trees import load_trees
from chuan.definitions.organisation.services.unlocking import add_token_key, devices, unlocked

__all__ = [
    "TreeNote",
    "Unnamed",
    "above",
    "absent",
    "account_names",
    "actor_for",
    "actor_named",
    "actor_of_official",
    "add_key",
    "add_token_key",
    "agencies",
    "agency",
    "agency_by_code",
    "agency_names",
    "below",
    "choose_signing",
    "decision",
    "delegation",
    "delegations",
    "devices",
    "end_key",
    "end_mandate",
    "ended",
    "forms_open",
    "give_delegation",
    "give_temporary_password",
    "head_of",
    "heirs",
    "homeless",
    "keep_password",
    "leaders",
    "lent_at",
    "load_demo",
    "load_levels",
    "load_organisation",
    "load_organisation_file",
    "load_places",
    "load_trees",
    "mandate",
    "mandates",
    "mandates_of",
    "members",
    "merge_agency",
    "names",
    "officials",
    "open_mandate",
    "own_key",
    "passings",
    "person",
    "places",
    "rebuild_closure",
    "report_absence",
    "roll_up",
    "rows",
    "seal_key",
    "seats",
    "signed_in_on",
    "signer",
    "signing_choice",
    "signing_law",
    "staff",
    "staff_inherited",
    "stood",
    "tenures",
    "tree_note",
    "unit_homes",
    "unit_names",
    "unit_names_seen_from",
    "units",
    "unlocked",
    "who_may",
    "why_ended",
    "why_ended_at",
    "withdraw_absence",
    "withdraw_delegation",
    "within",
]
