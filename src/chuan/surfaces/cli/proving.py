"""What ``chuan prove`` is given: definitions in files and folders, or codes that the database knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from chuan.base.engine import places
from chuan.base.engine.text_yaml import LIMIT_BYTES, read_yaml
from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.calendars.rules.worktime import WorkTime
from chuan.definitions.laws.imports.packs import read_packs
from chuan.definitions.laws.rules.pack import Pack
from chuan.definitions.procedures.imports.workflow_source import read_workflows
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.prover import ERROR, Flaw, prove
from chuan.definitions.procedures.rules.wire import load
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import unreadable
from chuan.surfaces.cli.working_time import calendar_of

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Answer:
    """One procedure proved, or a file that could not be read.

    ``version`` and ``agency`` (its identifier) are None where no agency has adopted it.
    """

    code: str
    version: int | None = None
    flaws: tuple[Flaw, ...] = ()
    refused: tuple[Refusal, ...] = ()
    agency: str | None = None

    @property
    def stands(self) -> bool:
        """Whether nothing forbids publication."""
        return not self.refused and all(flaw.severity != ERROR for flaw in self.flaws)


def in_files(paths: Iterable[Path], agency: str | None) -> Iterator[Answer]:
    """Every definition found at the paths; by an agency's hours where one is named. No database otherwise."""
    day, calendar = datetime.now(VIETNAM).date(), calendar_of(agency)
    pack = _pack(day)
    for path in paths:
        for code, found in _definitions(path):
            if isinstance(found, Procedure):
                yield Answer(found.code, flaws=_proved(found, calendar, day, pack))
            else:
                yield Answer(code, refused=found)


def in_database(codes: tuple[str, ...]) -> Iterator[Answer]:
    """What agencies have adopted and what was imported, under these codes, or all of it."""
    database.filled()
    from chuan.surfaces.acts.proving import proved

    for one in proved(codes, datetime.now(VIETNAM)):
        yield Answer(one.code, one.version, one.flaws, agency=one.agency)


def _proved(procedure: Procedure, calendar: WorkTime, day: date, pack: Pack) -> tuple[Flaw, ...]:
    return prove(procedure, calendar, None, day, pack=pack)


def _pack(day: date) -> Pack:
    """The rule pack in force, read from the catalogue."""
    packs = read_packs(places.CATALOGUE / "rulepacks")
    return next(pack for pack in reversed(packs) if pack.since <= day)


def _definitions(path: Path) -> Iterator[tuple[str, Procedure | tuple[Refusal, ...]]]:
    """A definition file, a folder of them, or one-stop workflows."""
    files = [path] if path.suffix.lower() in _YAML else sorted(path.rglob("definition.y*ml"))
    for file in files:
        yield _named(file), _definition(file)
    if not files:
        for read in read_workflows(path):
            yield read.code, read.found if isinstance(read.found, Procedure) else (read.found,)


def _definition(file: Path) -> Procedure | tuple[Refusal, ...]:
    try:
        with file.open("rb") as data:
            return load(read_yaml(data.read(LIMIT_BYTES + 1)))
    except Refused as refused:
        return refused.refusals
    except FileNotFoundError:
        return (refuse("missing", "procedures.import_no_file", name=file.name),)
    except OSError as wrong:
        return (Refusal("missing", unreadable(file.name, wrong)),)


def _named(file: Path) -> str:
    return file.parent.name if file.stem == "definition" else file.name
