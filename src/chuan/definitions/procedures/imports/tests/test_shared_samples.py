"""The real samples: skipped where they are not on this machine."""

from __future__ import annotations

import zipfile

import pytest

from chuan.base.engine import places
from chuan.base.kernel.reason import say
from chuan.definitions.procedures.imports.docx_procedure import read_docx
from chuan.definitions.procedures.imports.procedure_source import rows
from chuan.definitions.procedures.imports.workflow_source import read_workflows
from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.national.comparison import Read, compare
from chuan.definitions.procedures.rules.national.deadline_text import tally
from chuan.definitions.procedures.rules.national.drafting import draft_from
from chuan.definitions.procedures.rules.national.value import NationalProcedure, content_hash
from chuan.definitions.procedures.rules.prover.law import wrong_sum
from chuan.definitions.procedures.rules.wire import dump, load
from chuan.definitions.procedures.rules.words import WORDS

EXPORTS = places.SHARED / "data/procedures/csdl-docx-2025-12"
WORKFLOWS = places.SHARED / "data/workflows-motcua-yenbai/xml"
exports = pytest.mark.skipif(not EXPORTS.is_dir(), reason="the shared national procedures are not here")
workflows = pytest.mark.skipif(not WORKFLOWS.is_dir(), reason="the shared workflows are not here")


@pytest.fixture(scope="module")
def read() -> list[tuple[int, NationalProcedure]]:
    """(row number, what it holds); a row that is refused has no place here, and the count below shows it."""
    told: list[str] = []
    found = rows(EXPORTS / "procedures.jsonl.gz", told.append)
    return [(row.number, row.found) for row in found if isinstance(row.found, NationalProcedure)]


@exports
def test_every_row_is_read_and_conflicts_are_found(read: list[tuple[int, NationalProcedure]]) -> None:
    compared = compare((Read(number, one.code, content_hash(one)) for number, one in read), {})
    assert (len(read), len({one.code for _, one in read})) == (1683, 1613)
    assert (len(compared.new), len(compared.unchanged), len(compared.conflicts)) == (1544, 1, 69)


@exports
def test_every_limit_is_understood_or_listed(read: list[tuple[int, NationalProcedure]]) -> None:
    texts = [channel.deadline for _, one in read for channel in one.channels]
    counted = tally(texts)
    assert (len(texts), counted.understood, len(counted.not_understood)) == (4476, 4227, 105)


@exports
def test_every_row_gives_a_draft(read: list[tuple[int, NationalProcedure]]) -> None:
    drafts = [draft_from(one) for _, one in read]
    assert sum(channel.legal is not None for draft in drafts for channel in draft.channels) == 3581
    assert all(draft.papers for draft in drafts)


@exports
@pytest.mark.slow
def test_documents_and_lines_say_the_same(read: list[tuple[int, NationalProcedure]]) -> None:
    with zipfile.ZipFile(EXPORTS / "raw-docx.zip") as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith(".docx")]
        documents = sorted(content_hash(read_docx(archive.read(part))) for part in parts)
    assert documents == sorted(content_hash(one) for _, one in read)


@workflows
def test_every_workflow_is_read_with_its_faults() -> None:
    found = list(read_workflows(WORKFLOWS))
    assert len(found) == 98
    assert all(isinstance(one.found, Procedure) and load(dump(one.found)) == one.found for one in found)
    assert all(say(note, WORDS) for one in found for note in one.notes)
    unknown = {one.code for one in found for note in one.notes if note.key.endswith("unknown_next")}
    assert unknown == {"TP10", "TP15"}
    assert sum(len(one.notes) for one in found) == 764


@workflows
def test_the_prover_finds_the_stated_totals_that_the_stages_do_not_add_up_to() -> None:
    found = list(read_workflows(WORKFLOWS))
    told = {one.code for one in found for note in one.notes if note.key.endswith("total_steps")}
    wrong = {one.code for one in found if isinstance(one.found, Procedure) and [*wrong_sum(one.found)]}
    assert wrong == told
    assert len(wrong) == 10
