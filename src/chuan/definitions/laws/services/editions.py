"""The door to editions: store a definition under its hash, read it back as stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws.models import Edition


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
