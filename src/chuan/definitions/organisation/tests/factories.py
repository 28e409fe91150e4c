"""A small made-up organisation, in the words of an office: ``office(absent=("head",))``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.text import sort_key
from chuan.definitions.organisation.models import (
    Absence,
    Account,
    Agency,
    AgencyLevel,
    AgencyParent,
    Holding,
    Official,
    Post,
    Serving,
    Substitute,
    Unit,
)
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services import actor_for, rebuild_closure

BEGIN = date(2025, 7, 1)
NOW = datetime(2026, 11, 20, 9, 40, tzinfo=VIETNAM)
PASSWORD = "Mot-cua-2026"


def agency(code: str = "H49.98", *, parent: Agency | None = None, level: str = "commune") -> Agency:
    AgencyLevel.objects.get_or_create(code=level, defaults={"name": level, "rank": 60, "since": BEGIN})
    made = Agency.objects.create(
        code=code, name=f"Cơ quan {code}", short_name=code, level_id=level, since=BEGIN, sort_key=code
    )
    if parent is not None:
        AgencyParent.objects.create(agency=made, parent=parent, since=BEGIN)
    rebuild_closure()
    return made


def unit(of: Agency, code: str = "kinh-te", kind: str = "division", serves: Iterable[Agency] = ()) -> Unit:
    made = Unit.objects.create(agency=of, code=code, name=f"Đơn vị {code}", kind=kind, since=BEGIN)
    for served in serves:
        Serving.objects.create(unit=made, agency=served, since=BEGIN)
    return made


def post(of: Unit, *roles: str, head: bool = False) -> Post:
    code = "-".join(roles) or "trong"
    made = Post.objects.create(unit=of, code=f"{code}-{Post.objects.count()}", name=code, roles=list(roles))
    if head:
        Unit.objects.filter(id=of.id).update(head=made)
    return made


def official(
    name: str,
    *posts: Post,
    of: Agency | None = None,
    absent: bool = False,
    substitute_for: Sequence[Post] = (),
    retired: bool = False,
) -> Official:
    """A person with an account of the same name in small letters."""
    agency_id = of.id if of else (posts or substitute_for)[0].unit.agency_id
    code = name.lower().replace(" ", ".")
    made = Official.objects.create(agency_id=agency_id, code=code, name=name, sort_key=sort_key(name))
    account = Account.objects.create_user(code, PASSWORD, official=made)
    for held in posts:
        until = date(2026, 1, 1) if retired else None
        Holding.objects.create(official=made, post=held, since=BEGIN, until=until)
    for held in substitute_for:
        Substitute.objects.create(official=made, post=held, since=BEGIN, document="05/QĐ")
    if absent:
        away(made, account)
    return made


def away(who: Official, by: Account, hours: int = 8) -> Absence:
    since = NOW - timedelta(hours=1)
    return Absence.objects.create(
        official=who,
        since=since,
        until=since + timedelta(hours=hours),
        reason="nghỉ phép",
        recorded_by=by,
        recorded_at=since,
    )


def actor(who: Official, at: datetime = NOW) -> Actor:
    found = actor_for(Account.objects.get(official=who).id, at)
    assert found is not None
    return found


@dataclass(frozen=True, slots=True)
class Office:
    """A commune with one division: its head, two handlers, a leader above."""

    agency: Agency
    division: Unit
    leader: Official
    head: Official
    handler: Official
    other: Official


def office(code: str = "H49.98", absent: Sequence[str] = ()) -> Office:
    made = agency(code)
    top, division = unit(made, "lanh-dao", "leadership"), unit(made)
    people = {
        "leader": post(top, "leader", head=True),
        "head": post(division, "head", head=True),
        "handler": post(division, "handler"),
        "other": post(division, "handler"),
    }
    officials = {
        role: official(f"{role} {code}", held, absent=role in absent) for role, held in people.items()
    }
    return Office(made, division, **officials)
