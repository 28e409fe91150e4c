from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.definitions.procedures.imports.tests.samples import step, task, workflow
from chuan.definitions.procedures.imports.workflow_source import read_workflows
from chuan.definitions.procedures.rules.definition import Procedure

FORM = """<form><line label="Tài liệu">
<item type="Checkbox" id="a" doc="yes" title="Hợp đồng: 02 bản chính"/>
<item type="Checkbox" id="b" doc="yes" title="Giấy tờ: 01 bản chính và 01 bản sao"/>
<item type="Textbox" id="txtSoLuongBoHoSo" name="Số lượng bộ hồ sơ" defaul_value="02"/>"
</line></form>"""


def _folder(tmp_path: Path, **files: str | bytes) -> Any:
    for name, text in files.items():
        (tmp_path / f"{name}.xml").write_bytes(text if isinstance(text, bytes) else text.encode())
    return tmp_path


def _keys(read: Any) -> Any:
    return {note.key.removeprefix("procedures.") for note in read.notes}


def test_the_form_beside_gives_the_papers(tmp_path: Path) -> None:
    folder = _folder(tmp_path, QT1_workflow=workflow(step(task("A", "NULL"))), QT1_form_struct=FORM)
    (read,) = read_workflows(folder)
    assert isinstance(read.found, Procedure)
    assert [(paper.originals, paper.copies) for paper in read.found.papers] == [(2, 0), (0, 0)]
    assert read.found.sets == 2
    assert {"form_fields", "form_stray_text"} <= _keys(read)


@pytest.mark.parametrize(
    ("form", "key"), [(None, "form_missing"), ("<form><line>", "form_refused"), ("<form/>", "form_no_papers")]
)
def test_a_form_that_gives_nothing_is_told(tmp_path: Path, form: str | None, key: str) -> None:
    files = {"QT1_workflow": workflow(step(task("A", "NULL")))}
    folder = _folder(tmp_path, **(files | ({"QT1_form_struct": form} if form else {})))
    (read,) = read_workflows(folder)
    assert key in _keys(read)


def test_two_files_with_one_code_inside_are_kept_apart_and_told(tmp_path: Path) -> None:
    data = workflow(step(task("A", "NULL")))
    first, second = read_workflows(_folder(tmp_path, QT1_workflow=data, QT2_workflow=data))
    assert (first.code, second.code) == ("QT1", "QT2")
    assert {"workflow_code_twice", "workflow_code_differs"} <= _keys(second)


def test_a_refused_file_does_not_stop_the_others(tmp_path: Path) -> None:
    folder = _folder(tmp_path, A_workflow="<broken", QT1_workflow=workflow(step(task("A", "NULL"))))
    first, second = read_workflows(folder)
    assert isinstance(first.found, Refusal)
    assert isinstance(second.found, Procedure)
    assert second.found.code == "QT1"


def test_a_folder_without_workflows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="workflow_none"):
        list(read_workflows(tmp_path))
