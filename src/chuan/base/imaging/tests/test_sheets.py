"""What forbids keeping a PDF."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from chuan.base.imaging.services.answers import Wrong
from chuan.base.imaging.services.sheets import checked
from chuan.base.imaging.services.work import answer
from chuan.base.imaging.tests.scanned import LIMITS, on_disk, plain


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (plain(0), "no_pages"),
        (plain(201), "too_many_pages"),
        (plain(1, script=True), "active"),
    ],
)
def test_it_is_said_what_is_wrong(content: bytes, key: str) -> None:
    folder, path = on_disk(content)
    with folder, pytest.raises(Wrong) as wrong:
        checked(path, asdict(LIMITS))
    assert wrong.value.key == key


def test_half_a_file_is_broken() -> None:
    folder, path = on_disk(b"%PDF-1.7\nnothing more")
    with folder:
        task = {"do": "examine", "kind": "pdf", "path": path, "out": folder.name, "limits": asdict(LIMITS)}
        assert answer(task) == {"wrong": "broken", "facts": {}}
