from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import pytest

from chuan.base.kernel.refusal import Refusal, Refused
from chuan.definitions.procedures.imports.procedure_source import rows
from chuan.definitions.procedures.imports.tests.samples import docx, line, row, zipped


def _read(path: Path, passed: list[str] | None = None) -> Any:
    return list(rows(path, (passed if passed is not None else []).append))


def test_an_archive_gives_its_documents_at_any_depth_and_names_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    path.write_bytes(zipped({"a/b/x.docx": docx(row()), "a/~$x.docx": b"lock", "read.txt": b"hi"}))
    passed: list[str] = []
    found = _read(path, passed)
    assert [(one.number, one.place, one.found.code) for one in found] == [(1, "a/b/x.docx", "1.000001")]
    assert passed == ["a/~$x.docx", "read.txt"]


def test_archives_in_an_archive_are_opened_once(tmp_path: Path) -> None:
    inner = zipped({"b/y.docx": docx(row()), "deeper.zip": zipped({"z.docx": docx(row())})})
    path = tmp_path / "all.zip"
    path.write_bytes(zipped({"in.zip": inner, "bad.zip": b"junk", "__MACOSX/._in.zip": b"junk"}))
    passed: list[str] = []
    found = _read(path, passed)
    assert [(one.number, one.place) for one in found] == [(1, "in.zip/b/y.docx"), (2, "bad.zip")]
    assert [isinstance(one.found, Refusal) for one in found] == [False, True]
    assert passed == ["in.zip/deeper.zip", "__MACOSX/._in.zip"]


def test_lines_are_numbered_as_a_person_counts_them(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(line() + b"\n{broken\n" + line(ma_thu_tuc="1.000002"))
    found = _read(path)
    assert [one.number for one in found] == [1, 3, 4]
    assert [isinstance(one.found, Refusal) for one in found] == [False, True, False]
    assert found[1].place == "dòng 3"


def test_a_packed_file_gives_the_same_rows(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz"
    plain.write_bytes(line() * 3)
    packed.write_bytes(gzip.compress(line() * 3))
    assert _read(plain) == _read(packed)


def test_the_four_kinds_say_the_same(tmp_path: Path) -> None:
    made = {"a.docx": docx(row()), "a.zip": zipped({"a.docx": docx(row())}), "a.jsonl": line()}
    made["a.jsonl.gz"] = gzip.compress(line())
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    assert len({_read(tmp_path / name)[0].found for name in made}) == 1


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.pdf", b"%PDF", "import_unknown_kind"),
        ("a.jsonl", b"", "import_nothing"),
        ("a.zip", zipped({}), "import_nothing"),
        ("a.zip", b"PK\x03\x04junk", "import_broken_zip"),
        ("a.jsonl.gz", b"junk", "import_broken_gzip"),
        ("a.jsonl.gz", gzip.compress(line() * 50)[:-20], "import_broken_gzip"),
        ("a.jsonl.gz", gzip.compress(b"\n" * 300_000), "import_bomb"),
        ("a.jsonl.gz", gzip.compress(b"a" * 6_000_000), "import_long_line"),
        ("a.jsonl", line().decode().encode("utf-16"), "import_encoding"),
        ("a.jsonl", line().decode().encode("cp1258", "replace"), "import_encoding"),
    ],
)
def test_a_file_bad_as_a_whole_is_refused_as_a_whole(
    tmp_path: Path, name: str, data: bytes, key: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refused, match=key):
        _read(tmp_path / name)


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="import_no_file") as refused:
        _read(tmp_path / "none.zip")
    assert refused.value.refusals[0].status == 404
