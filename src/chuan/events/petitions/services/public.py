"""What an agency has published: question and answer without personal data, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from chuan.definitions.organisation.rules.authority import Scope
from chuan.events.petitions.models import Petition as Row
from chuan.events.petitions.services.petitions import Petition, load_many


@dataclass(frozen=True, slots=True)
class Page:
    """One page of what is published, and how many there are."""

    found: tuple[Petition, ...]
    total: int


def published(scope: Scope, limit: int = 20, offset: int = 0) -> Page:
    """Published petitions of the agencies in scope."""
    rows = Row.objects.filter(agency__in=sorted(scope.agencies), published__isnull=False)
    wanted = tuple(
        rows.order_by("-published", "stream").values_list("stream", flat=True)[offset : offset + limit]
    )
    found = {one.id: one for one in load_many(wanted)}
    return Page(tuple(found[stream] for stream in wanted), rows.count())


def since(found: Petition) -> datetime | None:
    """When it was published."""
    return found.state.published
