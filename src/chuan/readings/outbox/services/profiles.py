"""The partners as this installation knows them: how they want it told (catalogue), where they are (settings)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.conf import settings

from chuan.base.engine import places
from chuan.base.kernel.clock import local
from chuan.base.kernel.refusal import Refused, refuse
from chuan.readings.outbox.imports.partners import read_letters, read_profiles
from chuan.readings.outbox.rules.citizens import CHANNELS, Letters
from chuan.readings.outbox.rules.profile import PORTAL, Profile


@dataclass(frozen=True, slots=True)
class Connection:
    """Where a partner is and what opens its door; all of it from the environment."""

    url: str = ""
    user: str = ""
    secret: str = ""
    destination: str = ""


@cache
def profiles() -> tuple[Profile, ...]:
    """Every partner's profiles of the catalogue, oldest first."""
    return read_profiles(places.CATALOGUE / "partners")


@cache
def all_letters() -> tuple[Letters, ...]:
    return read_letters(places.CATALOGUE / "messages")


def profile(partner: str, at: datetime) -> Profile:
    """The partner's profile in force at a moment; ``Refused`` where there is none."""
    day = local(at).date()
    live = [one for one in profiles() if one.partner == partner and one.holds(day)]
    if not live:
        raise Refused(refuse("missing", "outbox.no_profile", partner=partner))
    return live[-1]


def letters(at: datetime) -> Letters:
    """The texts and hours of rest in force at a moment."""
    day = local(at).date()
    live = [one for one in all_letters() if one.holds(day)]
    if not live:
        raise Refused(refuse("missing", "outbox.no_profile", partner="citizens"))
    return live[-1]


def connection(partner: str) -> Connection:
    """Where the partner is; an empty address where this installation is not connected."""
    return Connection(**settings.PARTNERS.get(partner, {}))


def connected() -> tuple[str, ...]:
    """The partners this installation can reach."""
    return tuple(partner for partner in (PORTAL, *CHANNELS) if connection(partner).url)
