"""Rule packs: those of the catalogue, and what an agency has read in the law and corrected since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from chuan.base.engine import places
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.laws.imports.packs import read_packs, typed
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.laws.services.editions import edition, store
from chuan.definitions.laws.services.readings import corrected

KIND = "pack"
_MARK = "+"


@cache
def packs() -> tuple[Pack, ...]:
    """Every rule pack of the catalogue, oldest first."""
    return read_packs(places.CATALOGUE / "rulepacks")


def pack(code: str) -> Pack:
    """One rule pack by its code (its first day), or by that of its corrected edition."""
    base, _, hash_ = code.partition(_MARK)
    found = next((pack for pack in packs() if pack.code == base), None)
    if found is None:
        raise Refused(refuse("missing", "laws.no_pack", day=code))
    return _laid(found, code, dict(edition(hash_).body["values"])) if hash_ else found


def pack_on(day: date) -> Pack:
    """The rule pack of the catalogue in force on ``day``."""
    live = [pack for pack in packs() if pack.since <= day and (pack.until is None or day < pack.until)]
    if not live:
        raise Refused(refuse("missing", "laws.no_pack", day=f"{day:%d/%m/%Y}"))
    return live[-1]


def pack_for(agency: int, day: date) -> Pack:
    """The pack a dossier received by ``agency`` on ``day`` keeps: the catalogue's with what was corrected.

    A corrected pack is an edition of its own; dossiers received before keep the one they have.
    """
    base = pack_on(day)
    values = corrected(agency, f"{KIND}/", base.code, day)
    if not values:
        return base
    body = {"pack": base.code, "values": dict(sorted(values.items()))}
    code = f"{base.code}{_MARK}{store(KIND, base.code, f'agency:{agency}', body)}"
    return _laid(base, code, values)


def _laid(base: Pack, code: str, values: dict[str, str]) -> Pack:
    """The pack with corrected values, which have been read and so are no longer doubtful."""
    left = tuple(name for name in base.unverified if name not in values)
    return replace(
        base, code=code, unverified=left, **{name: typed(name, text) for name, text in values.items()}
    )
