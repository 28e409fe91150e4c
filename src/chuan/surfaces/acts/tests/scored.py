"""A commune that scores its weeks, and a note against the handler on the sheet of this week."""

from __future__ import annotations

from datetime import date, timedelta

from chuan.events.appraisals.services.notes import Note
from chuan.events.appraisals.services.publications import Publication
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.surfaces.acts import noting, publications, schemes
from chuan.surfaces.acts.tests.conducted import ruled

WEEK = "2026-W47"
UNTIL = NOW + timedelta(hours=6)
SINCE = date(2026, 1, 1)


def scored(*chosen: str) -> Commune:
    """By the centre's weekly scheme, or by those named."""
    here = commune()
    for scheme in chosen or ("trung-tam-tuan",):
        schemes.choose(here.actor("leader"), scheme, SINCE, None, "12/QĐ")
    return here


def noted(here: Commune, *, plus: bool = False, code: int = 0) -> Note:
    """The head notes the handler's conduct."""
    article = f"{code or ruled(here)}/Điều 6"
    wanted = noting.Written(here.people["handler"].id, plus, article, "Nói to với người dân")
    return noting.write(here.actor("head"), wanted)


def shown_week(here: Commune) -> Publication:
    """This week, objections until 15:40."""
    return publications.open_period(here.actor("iso"), WEEK, UNTIL)
