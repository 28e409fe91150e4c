"""The scanner's folder: whole files come in once, others rest or are set aside; nothing is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from chuan.definitions.organisation.rules.authority import EVERYTHING
from chuan.events.dossiers.tests.factories import NOW, Commune, commune
from chuan.readings.digitised.queries.scans import waiting
from chuan.surfaces.acts import scan_folder
from chuan.surfaces.acts.scan_folder import Swept, sweep
from chuan.surfaces.acts.tests.scanning import one_page

pytestmark = pytest.mark.django_db
OLD = NOW.timestamp() - 60


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Commune:
    monkeypatch.setattr(scan_folder, "examine", one_page)
    return commune()


def put(folder: Path, name: str, content: bytes = b"%PDF-1.7 a", at: float = OLD) -> Path:
    place = folder / "H49.98"
    place.mkdir(exist_ok=True)
    path = place / name
    path.write_bytes(content)
    os.utime(path, (at, at))
    return path


def test_a_whole_file_waits_for_a_paper_and_stands_aside(here: Commune, tmp_path: Path) -> None:
    put(tmp_path, "0001.pdf")
    assert sweep(tmp_path) == Swept(kept=1)
    (scan,), total = waiting(EVERYTHING)
    assert (scan.how, scan.name, total) == ("folder", "0001.pdf", 1)
    assert (tmp_path / "H49.98/da-nhan/0001.pdf").exists()


def test_the_same_file_again_is_no_second_scan(here: Commune, tmp_path: Path) -> None:
    put(tmp_path, "0001.pdf")
    sweep(tmp_path)
    put(tmp_path, "0001.pdf")
    assert sweep(tmp_path) == Swept(double=1)
    assert waiting(EVERYTHING)[1] == 1


def test_a_file_still_being_written_rests(here: Commune, tmp_path: Path) -> None:
    fresh = put(tmp_path, "0002.pdf", at=NOW.timestamp())
    put(tmp_path, "0003.pdf.part")
    assert sweep(tmp_path) == Swept(resting=1)
    assert fresh.exists()


def test_what_cannot_be_kept_is_set_aside_with_its_sentence(
    here: Commune, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("chuan.surfaces.acts.scan_folder.clock", lambda: NOW)
    put(tmp_path, "giay.pdf", b"MZ" + bytes(9))
    assert sweep(tmp_path) == Swept(refused=1)
    assert "chương trình" in (tmp_path / "H49.98/khong-nhan/giay.pdf.txt").read_text(encoding="utf-8")
    assert (tmp_path / "H49.98/khong-nhan/giay.pdf").exists()


def test_a_name_too_long_for_a_note_does_not_stop_the_folder(here: Commune, tmp_path: Path) -> None:
    put(tmp_path, "0" * 251 + ".pdf", at=OLD - 1)
    put(tmp_path, "tot.pdf", b"%PDF-1.7 b")
    assert sweep(tmp_path) == Swept(kept=2)
    again = put(tmp_path, "0" * 251 + ".pdf", b"%PDF-1.7 c")
    assert sweep(tmp_path) == Swept(kept=1)
    assert not again.exists()


def test_a_refused_name_too_long_for_a_note_does_not_stop_the_folder(
    here: Commune, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("chuan.surfaces.acts.scan_folder.clock", lambda: NOW)
    put(tmp_path, "0" * 251 + ".pdf", b"MZ" + bytes(9))
    assert sweep(tmp_path) == Swept(refused=1)


def test_a_name_that_is_no_text_does_not_stop_the_folder(here: Commune, tmp_path: Path) -> None:
    put(tmp_path, os.fsdecode(b"gi\xe2y.pdf"), at=OLD - 1)
    put(tmp_path, "tot.pdf", b"%PDF-1.7 b")
    assert sweep(tmp_path) == Swept(kept=2)
