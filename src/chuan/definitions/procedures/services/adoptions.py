"""What an agency has adopted, found by name or code, and who fills its roles; what came in from outside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused, refuse
from chuan.base.kernel.text import fold
from chuan.definitions.laws import services as laws
from chuan.definitions.procedures.models import Adoption, Imported
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.national.value import NationalProcedure, restore
from chuan.definitions.procedures.rules.wire import dump, load

KIND = "procedure"
NATIONAL = "national"
WORKFLOW = "workflow"


@dataclass(frozen=True, slots=True)
class Adopted:
    """An edition in force at an agency. ``staffing``: role -> {"agency", "unit", "post"} by code.

    ``said``: what its ISO document says beyond the definition, as ``rules/said.py`` reads it.
    """

    id: int
    agency: int
    code: str
    edition: str
    version: int
    since: date
    until: date | None
    short_name: str
    staffing: Mapping[str, Any]
    outside: bool = False
    said: Mapping[str, Any] = field(default_factory=dict)
    approver: int | None = None

    @property
    def procedure(self) -> Procedure:
        return procedure(self.edition)


_COLUMNS = (
    "id",
    "agency_id",
    "code",
    "edition_id",
    "version",
    "since",
    "until",
    "short_name",
    "staffing",
    "outside",
    "said",
    "approver",
)
_FOUND = """
SELECT id FROM procedures_adoption
WHERE agency_id = ANY(%(agencies)s) AND since <= %(day)s AND (until IS NULL OR until > %(day)s)
  AND NOT internal AND (NOT %(outside)s OR outside) AND (%(words)s = '{}' OR folded LIKE ALL (%(words)s))
ORDER BY position(%(first)s in folded), short_name LIMIT %(limit)s
"""


@lru_cache(maxsize=2048)
def procedure(edition: str) -> Procedure:
    """The definition under a hash; the same value for ever, so kept in memory."""
    return load(dict(laws.edition(edition).body))


def adopted(agency: int, code: str, day: date) -> Adopted:
    """What the agency promises for this procedure on this day; ``Refused(missing)`` if nothing."""
    found = _in_force([agency], day).filter(code=code).values_list(*_COLUMNS).first()
    if found is None:
        raise Refused(refuse("missing", "procedures.not_adopted", field="procedure", code=code))
    return Adopted(*found)


def adoption(number: int) -> Adopted:
    """One adoption by id, in force or past."""
    found = Adoption.objects.filter(id=number).values_list(*_COLUMNS).first()
    if found is None:
        raise Refused(refuse("missing", "procedures.not_adopted", code=str(number)))
    return Adopted(*found)


def in_force(agencies: list[int], day: date) -> tuple[Adopted, ...]:
    """Everything these agencies promise on this day, by short name."""
    return tuple(
        Adopted(*row) for row in _in_force(agencies, day).order_by("short_name").values_list(*_COLUMNS)
    )


def search(
    agencies: list[int], text: str, day: date, limit: int = 12, *, outside: bool = False
) -> tuple[Adopted, ...]:
    """Adoptions whose name or code holds every word of ``text``, accents and form (NFC, NFD) forgiven.

    What only other agencies ask for is left out; ``outside``: only what counters elsewhere may receive.
    """
    words = fold(text).split()
    values: dict[str, Any] = {
        "agencies": agencies,
        "day": day,
        "words": [f"%{word}%" for word in words],
        "first": words[0] if words else "",
        "limit": limit,
        "outside": outside,
    }
    with connection.cursor() as cursor:
        cursor.execute(_FOUND, values)
        order = [int(row[0]) for row in cursor.fetchall()]
    rows = {row[0]: Adopted(*row) for row in Adoption.objects.filter(id__in=order).values_list(*_COLUMNS)}
    return tuple(rows[number] for number in order)


def internal_in_force(day: date) -> tuple[Adopted, ...]:
    """What agencies answer one another by on this day, by short name."""
    live = Adoption.objects.filter(internal=True, since__lte=day).exclude(until__lte=day)
    return tuple(Adopted(*row) for row in live.order_by("short_name", "id").values_list(*_COLUMNS))


def publish(
    agency: int,
    definition: Procedure,
    staffing: Mapping[str, Any],
    since: date,
    line: str,
    approver: int | None,
    short_name: str = "",
    accepted: tuple[Mapping[str, str], ...] = (),
    *,
    outside: bool | None = None,
    said: Mapping[str, Any] | None = None,
) -> Adopted:
    """Make an edition of the definition and adopt it from ``since``; the one before ends that day.

    ``outside``: other counters of the province may receive it; ``said``: its document's own words; None keeps
    what held before.

    Proving it is the caller's business (surfaces/acts); this door only keeps the dates straight.
    """
    edition = laws.store(KIND, definition.code, line, dump(definition))
    with transaction.atomic():
        before = (
            Adoption.objects.select_for_update()
            .filter(agency_id=agency, code=definition.code)
            .order_by("-version")
            .first()
        )
        if before is not None and before.since >= since:
            raise Refused(refuse("not_now", "procedures.already_from", day=f"{before.since:%d/%m/%Y}"))
        if before is not None and (before.until is None or before.until > since):
            before.until = since
            before.save(update_fields=["until"])
        name = short_name or definition.name
        row = Adoption.objects.create(
            id=new_id(),
            agency_id=agency,
            code=definition.code,
            edition_id=edition,
            version=before.version + 1 if before else 1,
            since=since,
            staffing=dict(staffing),
            short_name=name,
            folded=fold(f"{name} {definition.code} {definition.name} {definition.field}")[:600],
            accepted=list(accepted),
            said=dict(said if said is not None else before.said if before else {}),
            internal=definition.internal,
            outside=bool(before and before.outside) if outside is None else outside,
            approver=approver,
        )
    return adoption(row.id)


def _in_force(agencies: list[int], day: date) -> Any:
    live = Adoption.objects.filter(agency_id__in=agencies, since__lte=day)
    return live.exclude(until__lte=day)


def imported(kind: str) -> dict[str, str]:
    """Code -> hash of the edition held now, for what came in from outside (NATIONAL, WORKFLOW)."""
    return dict(Imported.objects.filter(kind=kind).order_by("code").values_list("code", "edition_id"))


def national(code: str) -> NationalProcedure | None:
    """The national definition held now under a code; None where none was imported."""
    return nationals([code]).get(code)


def nationals(codes: Iterable[str]) -> dict[str, NationalProcedure]:
    """The national definitions held now under these codes."""
    held = Imported.objects.filter(kind=NATIONAL, code__in=list(codes)).values_list("code", "edition_id")
    return {code: restore(laws.edition(edition).body) for code, edition in held}


def outside(kind: str, text: str, limit: int = 20) -> tuple[tuple[str, str], ...]:
    """(code, name) of imports whose name or code holds every word of ``text``, accents forgiven; whole phrases first."""
    held = imported(kind)
    names = laws.names(held.values())
    phrase = fold(text)
    told = ((code, names.get(edition, "")) for code, edition in held.items())
    found = [(fold(" ".join(one)), one) for one in told]
    fitting = [(line, one) for line, one in found if all(word in line for word in phrase.split())]
    fitting.sort(key=lambda pair: phrase not in pair[0])
    return tuple(one for _, one in fitting[:limit])


def take_in(kind: str, bodies: Mapping[str, Mapping[str, Any]], source: str) -> None:
    """Hold these definitions from now on, all or none; an edition held before stays stored."""
    with transaction.atomic():
        hashes = laws.store_many(kind, kind, bodies, source)
        rows = [
            Imported(kind=kind, code=code, edition_id=key, source=source[:200], recorded=timezone.now())
            for code, key in hashes.items()
        ]
        Imported.objects.bulk_create(
            rows,
            batch_size=500,
            update_conflicts=True,
            unique_fields=["kind", "code"],
            update_fields=["edition", "source", "recorded"],
        )
