"""The register in a real spreadsheet program: what it computes of our texts is nothing."""

from __future__ import annotations

import csv
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from chuan.readings.forms.services import workbook
from chuan.readings.forms.tests.lists import register

HOSTILE = ("=1+1", "+1+1", "-1+1", "@SUM(1;1)", '=HYPERLINK("http://example.vn")', "\t=1+1")
_OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.slow
@pytest.mark.skipif(_OFFICE is None, reason="LibreOffice (soffice) is not installed on this machine")
def test_libreoffice_opens_it_and_computes_nothing(tmp_path: Path) -> None:
    book = register(len(HOSTILE))
    lines = tuple(replace(line, owner=text) for line, text in zip(book.lines, HOSTILE, strict=True))
    (tmp_path / "so.xlsx").write_bytes(workbook(replace(book, lines=lines)))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        str(_OFFICE),
        profile,
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
    ]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "so.xlsx")], check=True, timeout=120)
    rows = list(csv.reader((tmp_path / "so.csv").read_text(encoding="utf-8").splitlines()))
    owners = [row[rows[0].index("Tên cá nhân, tổ chức")] for row in rows[1:] if row[0].isdigit()]
    assert owners == [text.strip() for text in HOSTILE]
