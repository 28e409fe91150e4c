"""What the demonstration shows: invented work in an empty database, and whom to sign in as."""

from __future__ import annotations

from collections.abc import Iterator

from chuan.surfaces.cli.speaking import progress, sentence

SHOWN = (
    "tuyet.quay",
    "duc.quay",
    "ung.hotich",
    "linh.chuyenvien",
    "phuong.vanxa",
    "minh.chutich",
    "mai.vanthu",
    "hung.iso",
    "kien.vanphong",
    "vy.quay",
    "tai.chutich",
    "hien.kiemtra",
    "viet.quantri",
)
"""One account of each kind of work: counter, handling, heads, signing, seal, ISO, upkeep, inspection."""


def fill() -> None:
    """Ninety days of work up to this minute, where nobody ever handed in a dossier."""
    from django.utils import timezone

    from chuan.surfaces.simulator import services as simulator

    if simulator.empty():
        progress(sentence("cli.loading"))
    simulator.fill(timezone.now(), say=progress)


def accounts() -> Iterator[str]:
    """The lines to print: heading with the password, then name, post and agency of each account."""
    from django.utils import timezone

    from chuan.definitions.organisation.services import actor_named
    from chuan.surfaces.simulator.seed import PASSWORD

    yield sentence("cli.accounts", password=PASSWORD)
    for username in SHOWN:
        actor = actor_named(username, timezone.now())
        if actor is not None:
            yield f"  {username:<16} {actor.name}, {actor.title}, {actor.agency_name}"
