"""Anybody brings a file and reads whether it holds; nothing of it is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from chuan.base.signing.tests.authority import pem
from chuan.base.signing.tests.papers import issued
from chuan.base.store.models import StoredFile

ADDRESS = "/tra-cuu/chu-ky/"


@pytest.fixture(autouse=True)
def trusted(settings: Any, tmp_path: Path) -> None:
    (tmp_path / "goc.pem").write_bytes(pem())
    settings.ROOTS = tmp_path


def asked(content: bytes) -> tuple[int, str]:
    answer = Client().post(ADDRESS, {"file": SimpleUploadedFile("ket-qua.pdf", content)})
    return answer.status_code, answer.content.decode()


@pytest.mark.django_db
def test_a_file_that_holds() -> None:
    status, page = asked(issued())
    assert (status, "Chữ ký hợp lệ" in page) == (200, True)
    assert not StoredFile.objects.exists()


@pytest.mark.django_db
def test_a_file_that_was_changed() -> None:
    whole = issued()
    status, page = asked(whole[:300] + bytes([whole[300] ^ 1]) + whole[301:])
    assert (status, "Chưa tin được tệp này" in page) == (200, True)


@pytest.mark.django_db
def test_no_pdf() -> None:
    status, page = asked(b"MZ\x90")
    assert (status, "không phải PDF đọc được" in page) == (422, True)
