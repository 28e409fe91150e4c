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
from chuan.definitions.organisation.services.keys import add_key, end_key, own_key, seal_key, unlocked
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
from chuan.definitions.organisation.services.merging import merge_agency
from chuan.definitions.organisation.services.places import load_places, places
from chuan.definitions.organisation.services.signing import signing_law
from chuan.definitions.organisation.services.tenures import heirs, tenures
from chuan.definitions.organisation.services.tree import above, below, rebuild_closure

__all__ = [
    "above",
    "absent",
    "account_names",
    "actor_for",
    "actor_named",
    "actor_of_official",
    "add_key",
    "agencies",
    "agency",
    "agency_by_code",
    "agency_names",
    "below",
    "decision",
    "delegation",
    "delegations",
    "end_key",
    "forms_open",
    "give_delegation",
    "give_temporary_password",
    "head_of",
    "heirs",
    "keep_password",
    "leaders",
    "lent_at",
    "load_demo",
    "load_levels",
    "load_organisation",
    "load_organisation_file",
    "load_places",
    "merge_agency",
    "names",
    "officials",
    "own_key",
    "person",
    "places",
    "rebuild_closure",
    "report_absence",
    "rows",
    "seal_key",
    "seats",
    "signed_in_on",
    "signer",
    "signing_law",
    "staff",
    "staff_inherited",
    "tenures",
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
