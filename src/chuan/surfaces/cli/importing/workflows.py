"""``chuan import workflows``: read every workflow with its form, keep each, and say all that is odd."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.definitions.procedures.imports.workflow_source import read_workflows
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.surfaces.cli.importing.telling import Progress, item, prepared
from chuan.surfaces.cli.speaking import Failure, in_words, sentence, unreadable


@dataclass(frozen=True, slots=True)
class Done:
    """The answer of the command; ``broken`` where the path itself is refused."""

    found: dict[str, Procedure]
    refused: tuple[dict[str, str], ...]
    notes: tuple[dict[str, str], ...]
    first: Refusal | None = None
    broken: bool = False

    @property
    def failed(self) -> bool:
        return not self.found

    def as_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {
            "read": 0 if self.broken else len(self.found) + len(self.refused),
            "imported": len(self.found),
            "refused": list(self.refused),
            "notes": list(self.notes),
        }
        if self.failed and self.first is not None:
            answer["error"] = {"kind": self.first.kind, "sentence": in_words(self.first.reason)}
        return answer

    def as_text(self, *, dry_run: bool) -> Iterator[str]:
        answer = self.as_json()
        key = "cli.import.workflows_dry" if dry_run else "cli.import.workflows_done"
        yield sentence(key, read=answer["read"], imported=answer["imported"], notes=len(self.notes))
        for refused in self.refused:
            yield sentence("cli.import.refused", code=refused["code"], why=refused["reason"])
        for note in self.notes:
            yield f"{note['code']}: {note['note']}"


def take_in(path: Path, *, dry_run: bool) -> Done:
    """Read the path and, unless it is a dry run, keep every workflow in one transaction."""
    done = _read(path)
    if done.found and not dry_run:
        prepared(write=True)
        from chuan.surfaces.acts import imports

        imports.take_in_workflows(done.found, path.name)
    return done


def _read(path: Path) -> Done:
    found: dict[str, Procedure] = {}
    refused: list[dict[str, str]] = []
    notes: list[dict[str, str]] = []
    first: Refusal | None = None
    told = Progress("cli.import.reading")
    try:
        for count, workflow in enumerate(read_workflows(path), 1):
            told.at(count)
            notes.extend({"code": workflow.code, "note": in_words(note)} for note in workflow.notes)
            if isinstance(workflow.found, Refusal):
                first = first or workflow.found
                refused.append(item(workflow.code, workflow.found))
            elif workflow.code in found:
                refused.append(item(workflow.code, refuse("invalid", "procedures.workflow_again")))
            else:
                found[workflow.code] = workflow.found
    except Refused as broken:
        whole = broken.refusals[0]
        return Done({}, (item(path.name, whole),), (), whole, broken=True)
    except OSError as wrong:
        raise Failure("missing", in_words(unreadable(str(path), wrong))) from wrong
    return Done(found, tuple(refused), tuple(notes), first)
