"""Bank statements: read whole where they add up, refused whole with one sentence where not."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.events.money.imports.cells import money_of
from chuan.events.money.imports.statement import Statement, read_statement
from chuan.events.money.imports.tests.files import FEE, csv, row, xlsx
from chuan.events.money.rules.statement import Credit

DAY = date(2026, 11, 20)
TOTAL = ["", "Tổng cộng", "", "5.000", "46.000", ""]


def refused(name: str, content: bytes) -> str:
    with pytest.raises(Refused) as caught:
        read_statement(name, content)
    return caught.value.refusals[0].reason.key


def read(content: bytes, name: str = "sao-ke.csv") -> Statement:
    return read_statement(name, content)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_csv_file_with_a_total(delimiter: str) -> None:
    rows = (
        row("31.000"),
        row("15,000", "le phi"),
        row("", "phi", debit="5.000"),
        ["", "Tổng cộng", "", "5.000", "46.000", ""],
    )
    found = read(csv(*rows, delimiter=delimiter))
    assert found.credits == (Credit(DAY, 31_000, FEE, "FT1"), Credit(DAY, 15_000, "le phi", "FT1"))
    assert (found.total, found.debits, found.checked) == (46_000, 1, True)


def test_a_workbook_with_balances_and_notes() -> None:
    content = xlsx(
        row(31_000, day=datetime(2026, 11, 20, 9, 30)),  # noqa: DTZ001 - as a workbook holds it
        row(None, debit=1_000),
        ["Số dư đầu kỳ", 100_000],
        ["Số dư cuối kỳ", 130_000],
        ["Người lập biểu"],
    )
    found = read(content, "Sao kê.XLSX")
    assert (found.total, found.debits, found.checked) == (31_000, 1, True)


def test_a_file_without_a_total_says_that_nothing_was_checked() -> None:
    assert not read(csv(row("31.000"))).checked


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ((row("31.000"), TOTAL), "money.file_total"),
        ((row("31.000"), ["Số dư đầu kỳ", "0"], ["Số dư cuối kỳ", "30.000"]), "money.file_balance"),
        ((row("31.000"), row("ba mươi nghìn")), "money.file_sum"),
        ((row("31.000"), row("5.000", day="32/13/2026")), "money.file_day"),
        ((row("", debit="5.000"),), "money.file_empty"),
        ((), "money.file_empty"),
    ],
)
def test_what_does_not_add_up_or_is_not_understood(rows: tuple[list[object], ...], key: str) -> None:
    assert refused("a.csv", csv(*rows)) == key


def test_a_heading_that_names_no_sum() -> None:
    assert refused("a.xlsx", xlsx(row(1), heading=("Ngày", "Nội dung"))) == "money.file_no_heading"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.pdf", b"%PDF-", "money.file_kind"),
        ("a.csv", "Ngày".encode("cp1258", "replace") + b"\xff\xfe\xe9", "money.file_letters"),
        ("a.csv", b"a\0b", "money.file_letters"),
        ("a.xlsx", b"Ng\xc3\xa0y,Ghi c\xc3\xb3", "procedures.import_broken_zip"),
        ("a.xlsx", b"PK\x03\x04", "procedures.import_broken_zip"),
        ("a.csv", csv(*[row("1")] * 5_300), "money.file_long"),
    ],
)
def test_other_files(name: str, content: bytes, key: str) -> None:
    assert refused(name, content) == key


def test_a_formula_is_named_by_its_cell() -> None:
    with pytest.raises(Refused) as caught:
        read(xlsx(row(31_000), row("=SUM(E2:E2)")), "a.xlsx")
    assert caught.value.refusals[0].reason.facts["cell"] == "E3"


def _zipped(**parts: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"xl/{name}.xml", content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (_zipped(sheet=b"0" * 40_000_000), "procedures.import_bomb"),
        (_zipped(workbook=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "money.file_broken"),
        (_zipped(workbook=b"<a/>"), "money.file_broken"),
    ],
)
def test_hostile_workbooks(content: bytes, key: str) -> None:
    assert refused("a.xlsx", content) == key


@pytest.mark.parametrize(
    ("cell", "money"),
    [
        ("25.000", 25_000), ("25,000.00", 25_000), ("25.000,00", 25_000), ("1.234.567 VND", 1_234_567),
        ("+25000", 25_000), ("25000.00", 25_000), (25_000.0, 25_000), (25_000, 25_000), ("", 0), (None, 0),
        ("-25.000", -25_000), ("25.5", None), ("25.00.0", None), (25.5, None), ("hai", None), (float("nan"), None),
    ],
)  # fmt: skip
def test_sums_as_banks_write_them(cell: str | float | None, money: int | None) -> None:
    assert money_of(cell) == money
