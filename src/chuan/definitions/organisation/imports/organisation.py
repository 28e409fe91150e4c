"""An organisation as YAML states it -> plain values, every fault named by its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.organisation.rules.identifiers import read
from chuan.definitions.organisation.rules.roles import ROLES, UNIT_KINDS

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PostFact:
    code: str
    name: str
    roles: tuple[str, ...]
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitFact:
    code: str
    name: str
    kind: str
    head: str
    serves: tuple[str, ...]
    posts: tuple[PostFact, ...]


@dataclass(frozen=True, slots=True)
class AgencyFact:
    code: str
    code_verified: bool
    name: str
    short_name: str
    level: str
    parent: str
    place: str
    address: str
    phone: str
    opening_note: str
    units: tuple[UnitFact, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PersonFact:
    code: str
    name: str
    agency: str


@dataclass(frozen=True, slots=True)
class SubstituteFact:
    post: tuple[str, str, str]  # agency, unit, post
    person: str
    since: date
    until: date | None
    document: str


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    simulated: bool
    since: date
    agencies: tuple[AgencyFact, ...]
    people: tuple[PersonFact, ...]
    substitutes: tuple[SubstituteFact, ...]


def organisation(data: Node) -> OrganisationFacts:
    """The facts of one file; ``Refused`` with every fault found."""
    try:
        facts = _facts(data)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise Refused(_unreadable("tệp", f"thiếu hoặc sai mục {fault}")) from fault
    if faults := tuple(_faults(facts)):
        raise Refused(*faults)
    return facts


def _facts(data: Node) -> OrganisationFacts:
    return OrganisationFacts(
        simulated=data.get("simulated") == "true",
        since=date.fromisoformat(data["since"]),
        agencies=tuple(_agency(node) for node in data["agencies"]),
        people=tuple(PersonFact(n["code"].lower(), n["name"], _code(n["agency"])) for n in data["people"]),
        substitutes=tuple(_substitute(node) for node in data.get("substitutes", ())),
    )


def _agency(node: Node) -> AgencyFact:
    return AgencyFact(
        code=_code(node["code"]),
        code_verified=node.get("code_verified") == "true",
        name=node["name"],
        short_name=node.get("short", node["name"]),
        level=node["level"],
        parent=_code(node["parent"]) if node.get("parent") else "",
        place=node.get("place", ""),
        address=node.get("address", ""),
        phone=node.get("phone", ""),
        opening_note=node.get("opening", ""),
        units=tuple(_unit(unit) for unit in node.get("units", ())),
        kind=node.get("kind", ""),
    )


def _unit(node: Node) -> UnitFact:
    return UnitFact(
        code=node["code"],
        name=node["name"],
        kind=node["kind"],
        head=node.get("head", ""),
        serves=tuple(_code(code) for code in node.get("serves", ())),
        posts=tuple(
            PostFact(post["code"], post["name"], tuple(post.get("roles", ())), tuple(post.get("holders", ())))
            for post in node.get("posts", ())
        ),
    )


def _substitute(node: Node) -> SubstituteFact:
    return SubstituteFact(
        post=(_code(node["agency"]), node["unit"], node["post"]),
        person=node["person"].lower(),
        since=date.fromisoformat(node["from"]),
        until=date.fromisoformat(node["to"]) if node.get("to") else None,
        document=node["document"],
    )


def _code(text: str) -> str:
    """Any form of an identifier in the new one; unreadable text stays, to be named as a fault."""
    identifier = read(text)
    return text if isinstance(identifier, Refusal) else identifier.new


def _faults(facts: OrganisationFacts) -> Iterator[Refusal]:
    people = {person.code for person in facts.people}
    if len(people) < len(facts.people):
        yield _unreadable("people", "hai người trùng tên đăng nhập")
    for agency in facts.agencies:
        if isinstance(read(agency.code), Refusal):
            yield _unreadable(agency.name, f"mã định danh “{agency.code}” không đúng")
        for unit in agency.units:
            yield from _unit_faults(f"{agency.code} {unit.code}", unit, people)
    for substitute in facts.substitutes:
        if substitute.person not in people:
            yield _unreadable("substitutes", f"không có người “{substitute.person}”")


def _unit_faults(where: str, unit: UnitFact, people: set[str]) -> Iterator[Refusal]:
    if unit.kind not in UNIT_KINDS:
        yield _unreadable(where, f"không có loại đơn vị “{unit.kind}”")
    if unit.head and unit.head not in {post.code for post in unit.posts}:
        yield _unreadable(where, f"không có vị trí “{unit.head}”")
    for post in unit.posts:
        yield from (
            _unreadable(where, f"không có vai trò “{role}”") for role in post.roles if role not in ROLES
        )
        yield from (
            _unreadable(where, f"không có người “{one}”") for one in post.holders if one not in people
        )


def _unreadable(where: str, what: str) -> Refusal:
    return refuse("invalid", "organisation.unreadable", where=where, what=what)
