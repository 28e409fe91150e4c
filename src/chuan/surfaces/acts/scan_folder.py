"""The folder into which a scanner writes: whole new files are taken in, every other one stays or is set aside with a word.

``FOLDER/<agency's code>/file.pdf``. A file that was kept goes to "da-nhan", one that is there already to "da-co", one that cannot
be kept to "khong-nhan" with a sentence beside it. Nothing is ever deleted.
"""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from chuan.base.imaging.services.apart import examine
from chuan.base.kernel.ids import new_id
from chuan.base.kernel.refusal import Refused
from chuan.base.store.typed import Who
from chuan.base.web.words import sentence
from chuan.definitions.organisation import services as organisation
from chuan.events.scans import services as scans
from chuan.events.scans.imports.limits import limits
from chuan.events.scans.rules.scan import FOLDER
from chuan.readings.digitised.queries.scans import known
from chuan.surfaces.acts.asking import clock
from chuan.surfaces.acts.digitising import Sent, taken

KEPT, DOUBLE, REFUSED = "da-nhan", "da-co", "khong-nhan"
_LONGEST = 200
"""Bytes of a name that are kept, its end: a number before and an ending behind still fit on any disk."""
_LOG = logging.getLogger(__name__)
_UNFINISHED = (".part", ".tmp", ".crdownload", ".filepart")


@dataclass(frozen=True, slots=True)
class Swept:
    """What became of the files found; ``resting``: not whole yet, looked at again next time."""

    kept: int = 0
    double: int = 0
    refused: int = 0
    resting: int = 0

    def more(self, kind: str) -> Swept:
        counts = {name: getattr(self, name) + (name == kind) for name in self.__slots__}
        return Swept(**counts)


def sweep(folder: Path) -> Swept:
    """Look once through the folder; another sweep at the same moment waits for this one."""
    found = Swept()
    with _alone(folder):
        for code, path in _files(folder):
            agency = organisation.agency_by_code(code, clock())
            if agency is not None:
                found = found.more(_tried(agency.id, path))
    return found


def _tried(agency: int, path: Path) -> str:
    """One that cannot be read or moved now (locked, gone meanwhile) rests, and holds up none of the others."""
    try:
        return _one(agency, path)
    except OSError as wrong:
        _LOG.warning("a file in the scanner's folder is left for later: %s", wrong.strerror)
        return "resting"


def _one(agency: int, path: Path) -> str:
    if clock().timestamp() - path.stat().st_mtime < limits().settle:
        return "resting"
    with path.open("rb") as file:
        content = file.read(limits().one.bytes + 1)
    if known(agency, [hashlib.sha256(content).hexdigest()]):
        return _aside(path, DOUBLE, "double")
    try:
        made = examine(content, limits().one)
    except Refused as refused:
        _aside(path, REFUSED, "refused", sentence(refused.refusals[0].reason))
        return "refused"
    with transaction.atomic():
        stream = new_id()
        scans.take(stream, agency, taken(stream, Sent(path.name, content), made, FOLDER), Who())
    return _aside(path, KEPT, "kept")


def _aside(path: Path, where: str, kind: str, why: str = "") -> str:
    """Out of the way under its own name, a number before it where that is taken."""
    folder = path.parent / where
    folder.mkdir(exist_ok=True)
    name = os.fsdecode(os.fsencode(path.name)[-_LONGEST:])
    target = folder / name
    if target.exists():
        target = folder / f"{new_id()}-{name}"
    path.rename(target)
    if why:
        target.with_name(f"{target.name}.txt").write_text(f"{why}\n", encoding="utf-8")
    return kind


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """(agency's code, file), oldest first; links, hidden and unfinished files are left alone."""
    for place in sorted(one for one in folder.iterdir() if one.is_dir() and not one.is_symlink()):
        files = [one for one in place.iterdir() if one.is_file() and not one.is_symlink()]
        whole = [one for one in files if one.name[0] != "." and one.suffix.lower() not in _UNFINISHED]
        for path in sorted(whole, key=lambda one: (_written(one), one.name)):
            yield place.name, path


def _written(path: Path) -> float:
    """When it was last written, in seconds since 1970; 0 for one that is gone meanwhile."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".khoa").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
