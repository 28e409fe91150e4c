"""A file or folder of workflows → each with its form, its definition or refusal, and its notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from chuan.base.kernel.reason import Reason
from chuan.base.kernel.refusal import Refusal, Refused, refuse
from chuan.base.kernel.text import nfc
from chuan.definitions.procedures.imports.workflow_definition import definition
from chuan.definitions.procedures.imports.workflow_form import Form, read_form
from chuan.definitions.procedures.imports.workflow_notes import notes
from chuan.definitions.procedures.imports.workflow_xml import FILE_BYTES, Workflow, read_workflow
from chuan.definitions.procedures.rules.definition import Procedure

ENDING = "_workflow.xml"
FORM = "_form_struct.xml"


class WorkflowRead(NamedTuple):
    """One workflow file under the code of its file name."""

    code: str
    found: Procedure | Refusal
    notes: tuple[Reason, ...] = ()


def read_workflows(path: Path) -> Iterator[WorkflowRead]:
    """Every ``*_workflow.xml`` of a folder by name, or the one file; ``Refused`` where there is none."""
    files = workflow_files(path)
    owners: dict[str, str] = {}
    for file in files:
        yield _one(file, owners)


def workflow_files(path: Path) -> list[Path]:
    """The workflow files at a path, by name; ``Refused`` where there is none."""
    if path.is_file():
        return [path]
    files = sorted(file for file in path.rglob("*") if file.is_file() and file.name.lower().endswith(ENDING))
    if not files:
        key = "workflow_none" if path.is_dir() else "import_no_file"
        raise Refused(refuse("missing", f"procedures.{key}", name=path.name))
    return files


def _one(file: Path, owners: dict[str, str]) -> WorkflowRead:
    """``owners`` keeps which file first used a code, to tell of a second."""
    code = _code(file)
    try:
        workflow = read_workflow(_bytes(file))
    except Refused as refused:
        return WorkflowRead(code, refused.refusals[0])
    form, odd = _form(file)
    said = (*_shared(workflow, code, owners), *notes(workflow, code), *odd, *form.notes)
    return WorkflowRead(code, definition(workflow, form, code), said)


def _code(file: Path) -> str:
    name = nfc(file.name)
    return name[: -len(ENDING)] if name.lower().endswith(ENDING) else file.stem


def _bytes(file: Path) -> bytes:
    if file.stat().st_size > FILE_BYTES:
        raise Refused(refuse("too_large", "procedures.import_too_large", most=FILE_BYTES // 1_000_000))
    return file.read_bytes()


def _shared(workflow: Workflow, code: str, owners: dict[str, str]) -> tuple[Reason, ...]:
    first = owners.setdefault(workflow.code, code)
    if first == code:
        return ()
    return (Reason.of("procedures.workflow_code_twice", inside=workflow.code, other=first),)


def _form(file: Path) -> tuple[Form, tuple[Reason, ...]]:
    """The form beside the workflow; a note where it is missing or cannot be read."""
    beside = file.with_name(f"{file.name[: -len(ENDING)]}{FORM}")
    if not beside.is_file() or not file.name.lower().endswith(ENDING):
        return Form(), (Reason.of("procedures.form_missing"),)
    try:
        return read_form(_bytes(beside)), ()
    except Refused as refused:
        return Form(), (Reason.of("procedures.form_refused"), refused.refusals[0].reason)
