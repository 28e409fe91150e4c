"""``chuan import submissions``: what the Portal sent, one JSON object a line, its files beside it."""

from __future__ import annotations

from pathlib import Path

from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli.importing.rows import Done, content_of


def take_in(path: Path, *, dry_run: bool) -> Done:
    """Every row by itself, one refused leaves the others alone; a dry run keeps nothing."""
    content = content_of(path)
    from chuan.events.intake.imports.tables import lines_of
    from chuan.surfaces.acts import arriving

    folder = path.resolve().parent

    def beside(name: str) -> bytes:
        file = (folder / name).resolve()
        if not file.is_relative_to(folder) or not file.is_file():
            raise Refused(refuse("invalid", "intake.bad_file", field="DuongDanTaiTepTin", name=name[:60]))
        return file.read_bytes()

    try:
        lines = tuple(lines_of(path.name, content))
    except Refused as broken:
        return Done((), broken.refusals[0])
    return Done(arriving.take_submissions(lines, 0, "file", beside, dry=dry_run))
