"""``chuan procedures`` and ``chuan document``: what there is, and one document into a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chuan.definitions.procedures import services as procedures
from chuan.definitions.procedures.rules.tests.samples import SAME_DAY, straight
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.surfaces.acts import drafting, iso_copies
from chuan.surfaces.cli import database
from chuan.surfaces.cli.main import main

PROCEDURE = straight(1, promised=SAME_DAY)


@pytest.fixture
def here(db: None, monkeypatch: pytest.MonkeyPatch) -> Commune:
    monkeypatch.setattr(database, "filled", lambda: False)
    return commune(procedure=PROCEDURE)


def test_published_procedures_are_listed_by_code_version_and_name(
    here: Commune, capsys: pytest.CaptureFixture[str]
) -> None:
    drafting.begin(here.actor("iso"), here.agency.id, drafting.Start(drafting.EMPTY, "9.77", "Mới", "Thử"))
    told = {"code": PROCEDURE.code, "version": 1, "name": PROCEDURE.name}
    assert main(["procedures", "--published", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [told]
    assert main(["procedures", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [told, {"code": "9.77", "version": None, "name": "Mới"}]


@pytest.mark.parametrize(("format_", "begin"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_a_document_is_written_as_a_controlled_copy(
    here: Commune, tmp_path: Path, capsys: pytest.CaptureFixture[str], format_: str, begin: bytes
) -> None:
    file = tmp_path / f"a.{format_}"
    assert main(["document", PROCEDURE.code, "--format", format_, "-o", str(file)]) == 0
    assert file.read_bytes().startswith(begin)
    assert "bản kiểm soát số 1 của" in capsys.readouterr().err
    (copy,) = iso_copies.copies(procedures.adopted(here.agency.id, PROCEDURE.code, NOW.date()))
    assert (copy.copy, copy.form_as) == (1, format_)


def test_an_unknown_code_and_an_unknown_agency_are_told_in_a_sentence(
    here: Commune, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.pdf"
    assert main(["document", "9.99", "-o", str(file)]) == 1
    assert "Không cơ quan nào đang công bố thủ tục mang mã 9.99" in capsys.readouterr().err
    assert main(["document", PROCEDURE.code, "-o", str(file), "--agency", "H00"]) == 1
    assert "Không có cơ quan nào mang mã định danh H00." in capsys.readouterr().err
    assert not file.exists()
    assert here.agency.code != "H00"


def test_a_file_that_cannot_be_written_is_told_before_anything_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path, tmp_path / "không có" / "a.pdf"):
        assert main(["document", PROCEDURE.code, "-o", str(path)]) == 1
        assert f"Không ghi được {path}" in capsys.readouterr().err
