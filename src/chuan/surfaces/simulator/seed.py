"""The demonstration's ground: places, organisations with accounts, and the procedures they work by."""

from __future__ import annotations

from datetime import datetime

from chuan.definitions.organisation import services as organisation
from chuan.definitions.organisation.services.loading import load_demo
from chuan.surfaces.acts.catalogue import adopt_catalogue
from chuan.surfaces.acts.money import open_accounts

PASSWORD = "chuan-mo-phong"  # noqa: S105 - the demonstration's, printed when it starts


def seed(at: datetime) -> int:
    """Load what is not there yet; the number of procedures adopted."""
    organisation.load_places()
    organisation.load_trees()
    load_demo(PASSWORD)
    open_accounts()
    return adopt_catalogue(at)
