"""What an agency has chosen about signing: whose time it takes, and whether officers sign slips."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.organisation.models import SigningChoice
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.organisation.services.keys import check_keeper


@dataclass(frozen=True, slots=True)
class Choice:
    """``stamp_url``: the time-stamp authority, "" for none; ``stamp_needed``: nothing is signed without its answer."""

    stamp_url: str = ""
    stamp_needed: bool = False
    slips: bool = False


def signing_choice(agency: int) -> Choice:
    """The agency's latest choice; no authority and no signed slips where it made none."""
    found = SigningChoice.objects.filter(agency=agency).order_by("-id")
    return Choice(*(found.values_list("stamp_url", "stamp_needed", "slips").first() or ()))


def choose_signing(actor: Actor, choice: Choice, at: datetime) -> None:
    """Chosen by whoever keeps the seal; ``Refused`` for an address that is none."""
    check_keeper(actor, at, own=False)
    if choice.stamp_url and not _address(choice.stamp_url):
        raise Refused(refuse("invalid", "organisation.stamp_url", "stamp_url"))
    if choice != signing_choice(actor.agency):
        SigningChoice.objects.create(
            agency_id=actor.agency, chosen_by_id=actor.account, chosen_at=at, stamp_url=choice.stamp_url,
            stamp_needed=choice.stamp_needed, slips=choice.slips,
        )  # fmt: skip


def _address(text: str) -> bool:
    try:
        found = urlsplit(text)
    except ValueError:
        return False
    return found.scheme in {"http", "https"} and bool(found.hostname)
