"""A result signed twice holds for our page, for ``pyhanko sign validate`` and for pdfsig; one byte later for none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from chuan.base.signing.tests.authority import pem
from chuan.base.signing.tests.papers import issued


def by_our_page(content: bytes) -> bool:
    answer = Client().post("/tra-cuu/chu-ky/", {"file": SimpleUploadedFile("ket-qua.pdf", content)})
    return "Chữ ký hợp lệ" in answer.content.decode()


def by_pyhanko(content: bytes, folder: Path) -> int:
    """How many signatures ``pyhanko sign validate`` calls valid."""
    file, ours = folder / "ket-qua.pdf", folder / "goc.pem"
    file.write_bytes(content)
    tool = str(Path(sys.executable).parent / "pyhanko")
    asked = [tool, "sign", "validate", "--executive-summary", "--no-revocation-check"]
    command = [*asked, "--trust", str(ours), "--trust-replace", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    return told.stdout.count(":VALID")


def by_pdfsig(content: bytes, folder: Path) -> int:
    """How many signatures poppler calls valid."""
    file = folder / "ket-qua.pdf"
    file.write_bytes(content)
    told = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False)
    return told.stdout.count("Signature is Valid.")


@pytest.mark.django_db
def test_three_verifiers_say_the_same(settings: Any, tmp_path: Path) -> None:
    settings.ROOTS = tmp_path
    (tmp_path / "goc.pem").write_bytes(pem())
    whole = issued()
    assert said(whole, tmp_path) == (True, 2, 2)
    inside = whole.index(b"%PDF-") + len("%PDF-1.7") + 3  # the second line: any reader can do without it
    changed = whole[:inside] + bytes([whole[inside] ^ 1]) + whole[inside + 1 :]
    assert said(changed, tmp_path) == (False, 0, 0)


def said(content: bytes, folder: Path) -> tuple[bool, int, int]:
    return by_our_page(content), by_pyhanko(content, folder), by_pdfsig(content, folder)
