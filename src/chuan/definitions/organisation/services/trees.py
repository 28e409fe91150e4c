"""The catalogue's dated trees into the tables: in bulk, twice gives the same, what offices told stays."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.text import nfc, sort_key
from chuan.definitions.organisation.imports import mergers
from chuan.definitions.organisation.imports import tree as parser
from chuan.definitions.organisation.models import Agency, AgencyParent, AgencyPassing, Place
from chuan.definitions.organisation.rules.tree import Tree, TreeAgency
from chuan.definitions.organisation.services.kinds import load_kinds
from chuan.definitions.organisation.services.loading import load_levels
from chuan.definitions.organisation.services.tree import rebuild_closure

_UNITS = CATALOGUE / "units"


def read_trees(folder: Path = _UNITS) -> Tree:
    """Every tree of the catalogue, older files first, with the mergers between them."""
    tree = Tree()
    for path in sorted((folder / "trees").glob("*.yaml")):
        data = read_yaml(path.read_bytes())
        wards = folder / "wards" / f"{data.get('communes', '')}.yaml"
        parser.standing(tree, data, read_yaml(wards.read_bytes()) if wards.exists() else None)
        mergers.merged(tree, data)
    return tree


@transaction.atomic
def load_trees(folder: Path = _UNITS) -> int:
    """Load the trees over what offices have told; how many agencies were added."""
    load_levels()
    load_kinds()
    tree = read_trees(folder)
    there = {one.code: one for one in Agency.objects.filter(code__in=tree.agencies)}
    places = dict(Place.objects.filter(until__isnull=True).values_list("code", "id"))
    new = [_new(one, places) for one in tree.agencies.values() if one.code not in there]
    Agency.objects.bulk_create(new)
    _refresh(tree, there)
    ids = dict(Agency.objects.filter(code__in=tree.agencies).values_list("code", "id"))
    _successors(tree, ids)
    _stand(tree, ids, set(there))
    _pass(tree, ids)
    rebuild_closure()
    return len(new)


def _new(one: TreeAgency, places: dict[str, int]) -> Agency:
    return Agency(
        code=one.code,
        name=nfc(one.name),
        short_name=nfc(one.short_name),
        level_id=one.level,
        kind_id=one.kind,
        place_id=places.get(one.place),
        since=one.since,
        until=one.until,
        sort_key=sort_key(one.name),
        in_system=False,
        name_verified=False,
    )


def _refresh(tree: Tree, there: dict[str, Agency]) -> None:
    """An agency an office told of keeps its words; it may have begun earlier, and its kind is known."""
    for code, row in there.items():
        row.since, row.kind_id = min(row.since, tree.agencies[code].since), tree.agencies[code].kind
    Agency.objects.bulk_update(there.values(), ["since", "kind"])


def _successors(tree: Tree, ids: dict[str, int]) -> None:
    rows = [
        Agency(id=ids[one.code], successor_id=ids[one.successor])
        for one in tree.agencies.values()
        if one.successor
    ]
    Agency.objects.bulk_update(rows, ["successor"])


def _stand(tree: Tree, ids: dict[str, int], told: set[str]) -> None:
    """Where each stood; a parent an office told of only begins earlier where the tree knows it earlier."""
    has = set(
        AgencyParent.objects.filter(agency__code__in=tree.agencies).values_list("agency__code", flat=True)
    )
    rows = [one for one in tree.stood if one.agency not in has]
    AgencyParent.objects.bulk_create(
        AgencyParent(agency_id=ids[one.agency], parent_id=ids[one.parent], since=one.since, until=one.until)
        for one in rows
    )
    for one in tree.stood:
        if one.agency in has & told:
            AgencyParent.objects.filter(
                agency_id=ids[one.agency], parent_id=ids[one.parent], since__gt=one.since
            ).update(since=one.since)


def _pass(tree: Tree, ids: dict[str, int]) -> None:
    AgencyPassing.objects.bulk_create(
        (
            AgencyPassing(
                old_id=ids[one.old], new_id=ids[one.new], day=one.day, whole=one.whole, basis=one.basis
            )
            for one in tree.passed
        ),
        ignore_conflicts=True,
    )
