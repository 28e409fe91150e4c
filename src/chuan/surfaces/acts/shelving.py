"""The register of kept files and loans, with the titles that are kept beside the events."""

from __future__ import annotations

from collections.abc import Sequence

from chuan.base.store.services import Moved
from chuan.events.dossiers.services.people import texts
from chuan.events.loans.services import register


def project(moved: Sequence[Moved]) -> None:
    """The projector: in step with every append."""
    register.project(moved, texts)


def rebuild() -> dict[str, int]:
    """Both tables from zero; how many files and loans there are."""
    return register.rebuild(texts)
