"""A file that was uploaded: what it holds and would change, then the same file taken in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.web.words import sentence
from chuan.definitions.organisation.rules.authority import Thing
from chuan.definitions.organisation.rules.people import Actor
from chuan.definitions.procedures.imports.archive import open_zip, read_part
from chuan.definitions.procedures.imports.procedure_source import rows
from chuan.definitions.procedures.imports.workflow_source import read_workflows
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.national.comparison import Comparison, Conflict, Read, compare
from chuan.definitions.procedures.rules.national.deadline_text import Tally, tally
from chuan.definitions.procedures.rules.national.value import content, content_hash
from chuan.surfaces.acts import imports
from chuan.surfaces.acts.asking import clock, demand
from chuan.surfaces.acts.drafting import EDIT

Said = tuple[tuple[str, str], ...]
"""(code or place, sentence) rows."""
_LONGEST = 200
"""Bytes of a file's name."""
_UNPACKED = "unpacked"
_XML = ("_workflow.xml", "_form.xml")


_NONE = Tally()


@dataclass(frozen=True, slots=True)
class Looked:
    """What an uploaded file holds; ``taken`` is how many definitions would be held or were."""

    kind: str
    read: int
    new: int
    changed: int
    unchanged: int
    taken: int
    refused: Said = ()
    conflicts: tuple[Conflict, ...] = ()
    deadlines: Tally = _NONE
    notes: Said = ()


def look(actor: Actor, name: str, content_: bytes, *, keep: bool = False) -> Looked:
    """Read the file; with ``keep`` hold what is new or changed. ``Refused`` with one sentence for a hostile one."""
    demand(actor, EDIT, Thing(actor.agency), clock())
    with _laid_down(name, content_) as path:
        if path.is_dir() or path.name.lower().endswith(".xml"):
            return _workflows(path, name, keep=keep)
        return _national(path, name, keep=keep)


@contextmanager
def _laid_down(name: str, content_: bytes) -> Iterator[Path]:
    """The upload as a file under its own last name, or as a folder where it is an archive of workflows."""
    plain = _plain(name)
    if not plain:
        raise Refused(refuse("invalid", "procedures.import_unknown_kind", name=name))
    with TemporaryDirectory() as folder:
        path = Path(folder) / plain
        path.write_bytes(content_)
        yield _unpacked(path, content_) if plain.lower().endswith(".zip") else path


def _unpacked(path: Path, content_: bytes) -> Path:
    """Workflows of an archive laid beside each other; an archive of other files is left as it is."""
    archive = open_zip(content_)
    parts = [part for part in archive.infolist() if part.filename.lower().endswith(_XML)]
    if not parts:
        return path
    folder = path.parent / _UNPACKED
    places = list(dict.fromkeys(Path(part.filename).parent for part in parts))
    for part in parts:
        place = folder / str(places.index(Path(part.filename).parent))
        place.mkdir(parents=True, exist_ok=True)
        (place / _plain(part.filename)).write_bytes(read_part(archive, part))
    return folder


def _plain(name: str) -> str:
    """The last part of a file's name; ``Refused`` where no disk holds it."""
    plain = Path(name.replace("\\", "/")).name
    if len(plain.encode()) > _LONGEST:
        raise Refused(refuse("invalid", "procedures.import_long_name", name=plain[:40]))
    return plain


def _national(path: Path, source: str, *, keep: bool) -> Looked:
    read: list[Read] = []
    refused: list[tuple[str, str]] = []
    texts: list[str] = []
    bodies: dict[str, Mapping[str, Any]] = {}
    for row in rows(path, lambda _: None):
        if isinstance(row.found, Refusal):
            refused.append((row.place, sentence(row.found.reason)))
            continue
        key = content_hash(row.found)
        bodies[key] = content(row.found)
        read.append(Read(row.number, row.found.code, key))
        texts.extend(channel.deadline for channel in row.found.channels)
    compared = compare(read, imports.held_national())
    if keep and compared.taken:
        imports.take_in_national({row.code: bodies[row.hash] for row in compared.taken}, source)
    return _compared(compared, len(read) + len(refused), tuple(refused), tally(texts))


def _compared(found: Comparison, read: int, refused: Said, deadlines: Tally) -> Looked:
    return Looked(
        "national",
        read,
        len(found.new),
        len(found.changed),
        len(found.unchanged),
        len(found.taken),
        refused,
        found.conflicts,
        deadlines,
    )


def _workflows(path: Path, source: str, *, keep: bool) -> Looked:
    found: dict[str, Procedure] = {}
    refused: list[tuple[str, str]] = []
    notes: list[tuple[str, str]] = []
    for workflow in read_workflows(path):
        notes.extend((workflow.code, sentence(note)) for note in workflow.notes)
        if isinstance(workflow.found, Refusal):
            refused.append((workflow.code, sentence(workflow.found.reason)))
        elif workflow.code in found:
            refused.append((workflow.code, sentence(Reason.of("procedures.import_same_name"))))
        else:
            found[workflow.code] = workflow.found
    if keep and found:
        imports.take_in_workflows(found, source)
    count = len(found)
    return Looked("workflow", count + len(refused), count, 0, 0, count, tuple(refused), notes=tuple(notes))
