"""The ISO document on paper: its text, its head on each page, and that nothing of the edition is left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from chuan.definitions.procedures.rules.definition import Procedure
from chuan.definitions.procedures.rules.tests.strategies import any_procedures
from chuan.readings.forms.rules.formatting import plain
from chuan.readings.forms.rules.iso import Chartlet, IsoDocument, Line, Table
from chuan.readings.forms.rules.parts import Form
from chuan.readings.forms.tests.iso_samples import ISO, LONG, POSTING, PROCEDURE, of
from chuan.readings.forms.tests.pages import page_texts, sizes, whole_text
from chuan.readings.forms.tests.samples import LONG_NAME

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("form", [ISO, POSTING], ids=lambda form: form.MEANING)
def test_text_equals_golden(form: Form) -> None:
    printed = "\n--- trang sau ---\n".join(page_texts(form))
    assert printed == (GOLDEN / f"{form.MEANING}.txt").read_text().rstrip("\n")


@pytest.mark.parametrize("form", [ISO, LONG], ids=["short", "long"])
def test_every_page_carries_code_edition_hash_and_its_number(form: IsoDocument) -> None:
    texts = page_texts(form)
    for at, text in enumerate(texts, 1):
        words = " ".join(text.split())
        assert "QT.ĐĐ.01" in words
        assert "Lần ban hành: 02" in words
        assert "Mã kiểm chứng: 0f1e2d3c4b5a" in words
        assert f"Trang {at}/{len(texts)}" in words


def test_forty_papers_and_a_name_of_a_hundred_and_twenty_letters_are_printed_whole() -> None:
    told = whole_text(LONG)
    assert all(paper.name in told for paper in LONG.procedure.papers)
    assert LONG_NAME.upper() in told


def test_what_nobody_has_read_is_printed_without_its_article() -> None:
    told = whole_text(ISO)
    assert "Luật Đất đai, Điều 137" in told
    assert "Nghị định chưa đọc chưa đối chiếu" in told
    assert "Điều 9" not in told


def test_a_copy_that_was_not_printed_says_that_it_is_none() -> None:
    seen = replace(ISO, identity=replace(ISO.identity, copy=0))
    assert "BẢN XEM, KHÔNG KIỂM SOÁT" in whole_text(seen)
    assert "BẢN KIỂM SOÁT SỐ 03" in whole_text(ISO)


@pytest.mark.parametrize(("page", "size"), [("a3", (297, 420)), ("a4", (210, 297))])
def test_a_posting_sheet_is_one_sheet_of_its_size(page: str, size: tuple[int, int]) -> None:
    assert sizes(POSTING, page) == {size}
    assert len(page_texts(POSTING, page)) == 1


def words(form: IsoDocument) -> str:
    """Everything sections 1 to 7 say, the drawn boxes included."""
    told: list[str] = []
    for section in form.sections():
        told.append(section.title)
        for block in section.blocks:
            if isinstance(block, Line):
                told.append(block.text)
            elif isinstance(block, Table):
                told += [cell for row in (block.head, *block.rows, *block.sums) for cell in row]
            elif isinstance(block, Chartlet):
                told += [text for pair in block.words.values() for text in pair]
    return "\n".join(map(plain, told))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(any_procedures())
def test_each_step_paper_fee_ground_and_result_of_any_procedure_stands_in_its_document(
    procedure: Procedure,
) -> None:
    told = words(of(procedure))
    parts = (procedure.steps, procedure.papers, procedure.fees, procedure.results, procedure.cases)
    for part in (one for group in parts for one in group):
        assert plain(part.name) in told
    for text in (*(one.number for one in procedure.grounds), *procedure.applicants, procedure.code):
        assert plain(text) in told
    assert of(procedure).sheet()["sections"]


def test_the_sum_tells_the_way_with_and_without_returns() -> None:
    told = whole_text(ISO)
    assert "Tổng thời gian (đường dài nhất, không trả lại) 1 ngày 2 giờ" in told
    assert "Nhiều nhất, kể cả mọi lần trả lại 1 ngày 5 giờ" in told


def test_the_same_edition_gives_the_same_sections_whoever_prints_it() -> None:
    other = replace(ISO, identity=replace(ISO.identity, copy=9))
    assert list(other.sections()) == list(ISO.sections())
    assert ISO.procedure == PROCEDURE
