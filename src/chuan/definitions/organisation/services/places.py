"""Provinces and wards: facts of the catalogue, kept as rows with the day they began."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from django.db import transaction

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.text import fold, nfc, sort_key
from chuan.definitions.organisation.imports import places as parser
from chuan.definitions.organisation.imports.places import PlaceFact
from chuan.definitions.organisation.models import Place
from chuan.definitions.organisation.rules.rows import PlaceRow
from chuan.definitions.organisation.services.asking import rows

_PLACES = """
SELECT place.code, place.name, place.kind, place.level, coalesce(parent.code, '') AS parent
FROM organisation_place place LEFT JOIN organisation_place parent ON parent.id = place.parent_id
WHERE place.since <= %(day)s AND (place.until IS NULL OR place.until > %(day)s)
  AND coalesce(parent.code, '') = %(parent)s
ORDER BY place.sort_key, place.code
"""


@transaction.atomic
def load_places(folder: Path = CATALOGUE / "units") -> int:
    """Add the provinces and wards that are not there yet; how many were added. What is there stays."""
    ids: dict[tuple[str, date], int] = {
        (code, since): identifier
        for identifier, code, since in Place.objects.values_list("id", "code", "since")
    }
    before = len(ids)
    provinces = parser.provinces(read_yaml((folder / "provinces.yaml").read_bytes()))
    Place.objects.bulk_create(_new(provinces, ids))
    for path in sorted((folder / "wards").glob("*.yaml")):
        Place.objects.bulk_create(_new(parser.wards(read_yaml(path.read_bytes())), ids))
    return len(ids) - before


def places(day: date, parent: str = "") -> tuple[PlaceRow, ...]:
    """The provinces on a day, or the wards of the province with the code ``parent``, in Vietnamese order."""
    return tuple(PlaceRow(**row) for row in rows(_PLACES, {"day": day, "parent": parent}))


def _new(facts: Iterable[PlaceFact], ids: dict[tuple[str, date], int]) -> list[Place]:
    made = []
    for fact in facts:
        if (fact.code, fact.since) in ids:
            continue
        name = nfc(fact.name)
        place = Place(
            code=fact.code,
            name=name,
            kind=fact.kind,
            level=fact.level,
            parent_id=ids.get((fact.parent, fact.since)),
            since=fact.since,
            sort_key=sort_key(name),
            folded=fold(name),
        )
        ids[fact.code, fact.since] = place.id
        made.append(place)
    return made
