"""The console says what the signatures of a file prove, and exits 1 where anything is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chuan.base.signing.tests.authority import pem
from chuan.base.signing.tests.papers import MINH, UBND, issued, paper
from chuan.surfaces.cli.main import main


@pytest.fixture
def roots(tmp_path: Path) -> Path:
    folder = tmp_path / "roots"
    folder.mkdir()
    (folder / "goc.pem").write_bytes(pem())
    return folder


def asked(tmp_path: Path, content: bytes, *more: str) -> int:
    file = tmp_path / "ket-qua.pdf"
    file.write_bytes(content)
    return main(["verify-pdf", str(file), "--json", *more])


def test_a_whole_file(tmp_path: Path, roots: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(tmp_path, issued(), "--roots", str(roots)) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["signed"], told["intact"], told["trusted"], told["signer"]) == (True, True, True, UBND)
    assert told["sentence"] == f"Tệp nguyên vẹn, chữ ký của {MINH}, {UBND} hợp lệ."


def test_a_foreign_certificate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(tmp_path, issued(), "--roots", str(tmp_path / "none")) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["intact"], told["trusted"]) == (True, False)


def test_an_unsigned_file(tmp_path: Path, roots: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(tmp_path, paper(), "--roots", str(roots)) == 1
    assert json.loads(capsys.readouterr().out)["signed"] is False


def test_no_pdf_at_all(tmp_path: Path, roots: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(tmp_path, b"MZ\x90", "--roots", str(roots)) == 1
    assert "không phải PDF" in capsys.readouterr().out
