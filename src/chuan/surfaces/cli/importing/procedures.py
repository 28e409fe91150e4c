"""``chuan import procedures``: read every row, sort it by what it would do, keep what is new or changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chuan.base.kernel.canonical import canonical
from chuan.base.kernel.refusal import Refusal, Refused
from chuan.definitions.procedures.imports.procedure_source import rows
from chuan.definitions.procedures.rules.national.comparison import Comparison, Read, compare
from chuan.definitions.procedures.rules.national.deadline_text import Tally, tally
from chuan.definitions.procedures.rules.national.value import NationalProcedure, content, content_hash
from chuan.surfaces.cli.importing.telling import Progress, item, prepared
from chuan.surfaces.cli.speaking import Failure, in_words, progress, sentence, unreadable


@dataclass(frozen=True, slots=True)
class Found:
    """What the file holds: rows that can be read, refused ones, the limits' texts, bodies by hash."""

    read: tuple[Read, ...]
    refused: tuple[dict[str, str], ...]
    deadlines: Tally
    bodies: Mapping[str, bytes]
    first: Refusal | None = None
    broken: bool = False

    @property
    def rows(self) -> int:
        """How many rows were read, refused ones too; a file broken as a whole has none."""
        return 0 if self.broken else len(self.read) + len(self.refused)


@dataclass(frozen=True, slots=True)
class Done:
    """The answer of the command."""

    found: Found
    comparison: Comparison

    @property
    def failed(self) -> bool:
        return bool(self.found.refused) and not self.found.read

    def as_json(self) -> dict[str, Any]:
        found, compared = self.found, self.comparison
        answer: dict[str, Any] = {
            "read": found.rows,
            "new": len(compared.new),
            "changed": len(compared.changed),
            "unchanged": len(compared.unchanged),
            "conflicts": [{"code": one.code, "rows": list(one.rows)} for one in compared.conflicts],
            "refused": list(found.refused),
            "deadlines": {
                "understood": found.deadlines.understood,
                "not_understood": list(found.deadlines.not_understood),
            },
        }
        if self.failed and found.first is not None:
            answer["error"] = {"kind": found.first.kind, "sentence": in_words(found.first.reason)}
        return answer

    def as_text(self, *, dry_run: bool) -> Iterator[str]:
        found, compared = self.found, self.comparison
        yield sentence(
            "cli.import.dry" if dry_run else "cli.import.done",
            read=found.rows,
            new=len(compared.new),
            changed=len(compared.changed),
            unchanged=len(compared.unchanged),
        )
        for conflict in compared.conflicts:
            listed = ", ".join(map(str, conflict.rows))
            yield sentence("cli.import.conflict", code=conflict.code, rows=listed)
        for refused in found.refused:
            yield sentence("cli.import.refused", code=refused["code"], why=refused["reason"])
        texts = found.deadlines.not_understood
        yield sentence("cli.import.deadlines", understood=found.deadlines.understood, others=len(texts))
        yield from (sentence("cli.import.deadline", text=" ".join(text.split())) for text in texts)


def take_in(path: Path, *, dry_run: bool) -> Done:
    """Read the path and, unless it is a dry run, keep it in one transaction; a broken file keeps nothing."""
    found = _read(path)
    if not found.read:
        return Done(found, compare((), {}))
    tables = prepared(write=not dry_run)
    from chuan.surfaces.acts import imports

    compared = compare(found.read, imports.held_national() if tables else {})
    if not dry_run and compared.taken:
        progress(sentence("cli.import.keeping", count=len(compared.taken)))
        bodies = {row.code: json.loads(found.bodies[row.hash]) for row in compared.taken}
        imports.take_in_national(bodies, path.name)
    return Done(found, compared)


def _read(path: Path) -> Found:
    """Everything of the file; a file that breaks half way gives its one refusal and no row."""
    read: list[Read] = []
    refused: list[dict[str, str]] = []
    texts: list[str] = []
    bodies: dict[str, bytes] = {}
    first: Refusal | None = None
    told = Progress("cli.import.reading")
    try:
        for row in rows(path, _passed):
            told.at(row.number)
            if isinstance(row.found, Refusal):
                first = first or row.found
                refused.append(item(row.place, row.found))
                continue
            key = content_hash(row.found)
            bodies[key] = canonical(content(row.found))
            read.append(Read(row.number, row.found.code, key))
            texts.extend(_limits(row.found))
    except Refused as broken:
        whole = broken.refusals[0]
        return Found((), (item(path.name, whole),), Tally(), {}, whole, broken=True)
    except OSError as wrong:
        raise Failure("missing", in_words(unreadable(str(path), wrong))) from wrong
    return Found(tuple(read), tuple(refused), tally(texts), bodies, first)


def _limits(procedure: NationalProcedure) -> list[str]:
    return [channel.deadline for channel in procedure.channels]


def _passed(name: str) -> None:
    progress(sentence("cli.import.passed", name=name))
