"""The door to editions: store a definition under its hash, read it back as stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from chuan.base.kernel.canonical import digest
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws.models import Edition
from chuan.definitions.laws.rules.pack import Pack


@dataclass(frozen=True, slots=True)
class Stored:
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


@lru_cache(maxsize=4096)
def edition(hash_: str) -> Stored:
    """One definition by hash; kept in memory, since it can never change."""
    row = Edition.objects.filter(hash=hash_).values_list("hash", "kind", "code", "line", "body").first()
    if row is None:
        raise Refused(refuse("missing", "laws.no_edition"))
    return Stored(*row)


def packs() -> tuple[Pack, ...]:
    """Every rule pack of the catalogue, oldest first."""
    from chuan.definitions.laws.imports.packs import from_catalogue

    return from_catalogue()
