"""The door to editions: store a definition under its hash, read it back as stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from chuan.base.engine import places
from chuan.base.kernel.canonical import digest
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws.imports.packs import read_packs
from chuan.definitions.laws.models import Edition
from chuan.definitions.laws.rules.pack import Pack


@dataclass(frozen=True, slots=True)
class Stored:
    """An edition as stored."""

    hash: str
    kind: str
    code: str
    line: str
    body: Mapping[str, Any]


def store(kind: str, code: str, line: str, body: Mapping[str, Any], source: str = "") -> str:
    """Add a definition; its hash. Storing the same text twice stores it once."""
    key = digest(body)
    Edition.objects.get_or_create(
        hash=key,
        defaults={"kind": kind, "code": code, "line": line, "body": dict(body), "source": source},
    )
    return key


def store_many(kind: str, line: str, bodies: Mapping[str, Mapping[str, Any]], source: str) -> dict[str, str]:
    """Add many definitions, given by code; the hash of each. One already stored is left as it is."""
    hashes = {code: digest(body) for code, body in bodies.items()}
    rows = [
        Edition(hash=hashes[code], kind=kind, code=code, line=line, body=dict(body), source=source[:200])
        for code, body in bodies.items()
    ]
    Edition.objects.bulk_create(rows, batch_size=500, ignore_conflicts=True)
    return hashes


@lru_cache(maxsize=4096)
def edition(hash_: str) -> Stored:
    """One definition by hash; kept in memory, since it can never change."""
    row = Edition.objects.filter(hash=hash_).values_list("hash", "kind", "code", "line", "body").first()
    if row is None:
        raise Refused(refuse("missing", "laws.no_edition"))
    return Stored(*row)


def names(hashes: Iterable[str]) -> dict[str, str]:
    """What editions call themselves, by hash: for lists, without their bodies."""
    found = Edition.objects.filter(hash__in=list(hashes)).values_list("hash", "body__name")
    return {key: str(name or "") for key, name in found}


@cache
def packs() -> tuple[Pack, ...]:
    """Every rule pack of the catalogue, oldest first."""
    return read_packs(places.CATALOGUE / "rulepacks")


def pack(code: str) -> Pack:
    """One rule pack by its code (its first day)."""
    found = next((pack for pack in packs() if pack.code == code), None)
    if found is None:
        raise Refused(refuse("missing", "laws.no_pack", day=code))
    return found


def pack_on(day: date) -> Pack:
    """The rule pack in force on ``day``."""
    live = [pack for pack in packs() if pack.since <= day and (pack.until is None or day < pack.until)]
    if not live:
        raise Refused(refuse("missing", "laws.no_pack", day=f"{day:%d/%m/%Y}"))
    return live[-1]
