"""Files under their own hash: kept once, read only by their stream."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.base.store import files

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, settings: object) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def test_what_was_kept_is_read_back() -> None:
    sha256 = files.keep(1, "kết quả.pdf", "application/pdf", b"%PDF-1.7")
    assert files.read(1, sha256) == ("kết quả.pdf", "application/pdf", b"%PDF-1.7")
    assert files.keep(1, "kết quả.pdf", "application/pdf", b"%PDF-1.7") == sha256


def test_the_same_bytes_lie_on_disk_once(tmp_path: Path) -> None:
    assert files.keep(1, "a.pdf", "application/pdf", b"x") == files.keep(2, "b.pdf", "application/pdf", b"x")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_another_stream_does_not_read_it() -> None:
    sha256 = files.keep(1, "a.pdf", "application/pdf", b"x")
    with pytest.raises(Refused) as caught:
        files.read(2, sha256)
    assert caught.value.refusals[0].status == 404


def test_a_file_over_twenty_mebibytes_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        files.keep(1, "a.pdf", "application/pdf", bytes(files.LARGEST + 1))
    assert caught.value.refusals[0].status == 413


def test_two_threads_that_keep_the_same_bytes_do_not_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both, plain = Barrier(2, timeout=5), Path.write_bytes

    def written_at_once(path: Path, content: bytes) -> int:
        done = plain(path, content)
        both.wait()
        return done

    monkeypatch.setattr(Path, "write_bytes", written_at_once)
    with ThreadPoolExecutor(2) as two:
        keeping = [two.submit(files._write, tmp_path / "ab" / "cd", b"x") for _ in range(2)]
    assert [one.result() for one in keeping] == [None, None]
    assert [path.name for path in (tmp_path / "ab").iterdir()] == ["cd"]
