"""``chuan import tracked``: what a ministry's system reports of its dossiers, as a table or JSON lines."""

from __future__ import annotations

from pathlib import Path

from chuan.base.kernel.refusal import Refused
from chuan.surfaces.cli.importing.rows import Done, content_of


def take_in(path: Path, *, dry_run: bool) -> Done:
    """Every row by itself, one refused leaves the others alone; a dry run keeps nothing."""
    content = content_of(path)
    from chuan.events.intake.imports.tables import lines_of
    from chuan.surfaces.acts import following

    try:
        lines = tuple(lines_of(path.name, content))
    except Refused as broken:
        return Done((), broken.refusals[0])
    return Done(following.take_reports(lines, dry=dry_run))
