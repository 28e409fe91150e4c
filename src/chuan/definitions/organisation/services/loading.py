"""Organisations from YAML into the tables: what is new is added, names are refreshed, nothing is removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import make_password
from django.db import transaction

from chuan.base.engine.places import CATALOGUE
from chuan.base.engine.rules.words import WORDS
from chuan.base.engine.text_yaml import read_yaml
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import nfc, sort_key
from chuan.definitions.organisation.imports import organisation as parser
from chuan.definitions.organisation.imports.organisation import (
    AgencyFact,
    OrganisationFacts,
    PersonFact,
    SubstituteFact,
    UnitFact,
)
from chuan.definitions.organisation.models import (
    Account,
    Agency,
    AgencyLevel,
    AgencyParent,
    Holding,
    Official,
    Place,
    Post,
    Serving,
    Substitute,
    Unit,
)
from chuan.definitions.organisation.services.kinds import load_kinds
from chuan.definitions.organisation.services.tree import rebuild_closure


@dataclass(slots=True)
class Loaded:
    """Ids of what a file named, by the names it uses."""

    agencies: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    posts: dict[tuple[str, str, str], int] = field(default_factory=dict)


def load_levels(path: Path = CATALOGUE / "units" / "levels.yaml") -> int:
    """The levels of the state apparatus; how many the catalogue states."""
    levels = read_yaml(path.read_bytes())["levels"]
    for row in levels:
        until = date.fromisoformat(row["to"]) if "to" in row else None
        facts = {"name": row["name"], "rank": int(row["rank"]), "since": row["from"], "until": until}
        AgencyLevel.objects.update_or_create(code=row["code"], defaults=facts)
    return len(levels)


@transaction.atomic
def load_organisation(data: Mapping[str, Any], password: str = "") -> Loaded:
    """Load one file's organisations; twice gives the same. New accounts get ``password``, or none usable.

    ``Refused`` with every fault; then nothing is kept.
    """
    facts = parser.organisation(data)
    load_levels()
    load_kinds()
    loaded = Loaded()
    for agency in facts.agencies:
        loaded.agencies[agency.code] = _agency(agency, facts)
    for agency in facts.agencies:
        _parent(agency, facts.since, loaded)
    secret = make_password(password or None)
    for person in facts.people:
        loaded.people[person.code] = _person(person, facts, loaded, secret)
    for agency in facts.agencies:
        for rank, unit in enumerate(agency.units):
            _unit(agency.code, unit, rank, facts.since, loaded)
    for substitute in facts.substitutes:
        _substitute(substitute, loaded)
    rebuild_closure()
    return loaded


def load_organisation_file(path: Path, password: str = "") -> Loaded:
    """The same from a YAML file; ``Refused`` also for one that is no YAML."""
    try:
        data = read_yaml(path.read_bytes())
    except Refused as fault:
        what = say(fault.refusals[0].reason, WORDS).rstrip(".")
        raise Refused(refuse("invalid", "organisation.unreadable", where=path.name, what=what)) from fault
    return load_organisation(data, password)


def load_demo(password: str, folder: Path = CATALOGUE / "demo" / "organisations") -> Loaded:
    """Every organisation of the demonstration; all of it is marked simulated."""
    whole = Loaded()
    for path in sorted(folder.glob("*.yaml")):
        part = load_organisation_file(path, password)
        whole.agencies |= part.agencies
        whole.people |= part.people
        whole.posts |= part.posts
    return whole


def _agency(fact: AgencyFact, facts: OrganisationFacts) -> int:
    place = Place.objects.filter(code=fact.place, until__isnull=True).values_list("id", flat=True).first()
    told = {
        "code_verified": fact.code_verified,
        "name": nfc(fact.name),
        "short_name": nfc(fact.short_name),
        "level_id": fact.level,
        "place_id": place,
        "address": nfc(fact.address),
        "phone": fact.phone,
        "opening_note": nfc(fact.opening_note),
        "simulated": facts.simulated,
        "sort_key": sort_key(fact.name),
        "in_system": True,
        "name_verified": True,
    } | ({"kind_id": fact.kind} if fact.kind else {})
    return _put(Agency, {"code": fact.code}, told, since=facts.since)


def _parent(fact: AgencyFact, since: date, loaded: Loaded) -> None:
    if not fact.parent:
        return
    agency, parent = loaded.agencies[fact.code], _known(loaded, fact.parent)
    now = AgencyParent.objects.filter(agency_id=agency, until__isnull=True).first()
    if now is None:
        AgencyParent.objects.create(agency_id=agency, parent_id=parent, since=since)
    elif now.parent_id != parent:
        raise Refused(refuse("invalid", "organisation.other_parent", agency=fact.name))


def _person(fact: PersonFact, facts: OrganisationFacts, loaded: Loaded, secret: str) -> int:
    told = {"name": nfc(fact.name), "sort_key": sort_key(fact.name), "simulated": facts.simulated}
    agency = _known(loaded, fact.agency)
    official = _put(Official, {"agency_id": agency, "code": fact.code}, told)
    Account.objects.get_or_create(username=fact.code, defaults={"official_id": official, "password": secret})
    return official


def _unit(agency: str, fact: UnitFact, rank: int, since: date, loaded: Loaded) -> None:
    told = {"name": nfc(fact.name), "kind": fact.kind, "rank": rank}
    unit = _put(Unit, {"agency_id": loaded.agencies[agency], "code": fact.code}, told, since=since)
    for order, post in enumerate(fact.posts):
        told = {"name": nfc(post.name), "roles": list(post.roles), "rank": order}
        identifier = _put(Post, {"unit_id": unit, "code": post.code}, told)
        loaded.posts[agency, fact.code, post.code] = identifier
        for holder in post.holders:
            Holding.objects.get_or_create(
                official_id=loaded.people[holder], post_id=identifier, until=None, defaults={"since": since}
            )
    if fact.head:
        Unit.objects.filter(id=unit).update(head_id=loaded.posts[agency, fact.code, fact.head])
    for served in fact.serves:
        Serving.objects.get_or_create(
            unit_id=unit, agency_id=_known(loaded, served), until=None, defaults={"since": since}
        )


def _substitute(fact: SubstituteFact, loaded: Loaded) -> None:
    if fact.post not in loaded.posts:
        where = " ".join(fact.post)
        raise Refused(refuse("invalid", "organisation.unreadable", where=where, what="không có vị trí này"))
    Substitute.objects.get_or_create(
        post_id=loaded.posts[fact.post],
        official_id=loaded.people[fact.person],
        since=fact.since,
        defaults={"until": fact.until, "document": fact.document},
    )


def _known(loaded: Loaded, code: str) -> int:
    """The id of an agency of this file or of one loaded before."""
    if code not in loaded.agencies:
        found = Agency.objects.filter(code=code).values_list("id", flat=True).first()
        if found is None:
            what = "không có cơ quan này"
            raise Refused(refuse("invalid", "organisation.unreadable", where=code, what=what))
        loaded.agencies[code] = found
    return loaded.agencies[code]


def _put(model: type[Any], key: Mapping[str, Any], told: Mapping[str, Any], **first: Any) -> int:
    """The id of the row with this key, told anew; ``first`` is only said when it is made."""
    row, _ = model.objects.update_or_create(**key, defaults=told, create_defaults={**told, **first})
    identifier: int = row.id
    return identifier
