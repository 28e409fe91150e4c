"""The document for a word processor says what the PDF says, with real headings, tables and fields."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document

from chuan.readings.forms.rules.iso import IsoDocument
from chuan.readings.forms.services import word
from chuan.readings.forms.tests.iso_samples import ISO, LONG


def opened(form: IsoDocument) -> Any:
    return Document(BytesIO(word(form)))


def said(made: Any) -> list[str]:
    """The text of every paragraph and cell in the order of the file."""
    return [
        "".join(part.text or "\n" for part in line.iter() if part.tag.endswith(("}t", "}br")))
        for line in made.element.body.iter()
        if line.tag.endswith("}p")
    ]


def test_every_text_of_the_sheet_is_in_the_file() -> None:
    told = "\n".join(said(opened(ISO)))
    sheet: Any = ISO.sheet()
    for section in sheet["sections"]:
        assert f"{section['number']}. {section['title']}" in told
        for block in section["blocks"]:
            cells = [cell for row in block.get("rows", []) + block.get("sums", []) for cell in row]
            assert all(text in told for text in (block.get("text", ""), *block.get("head", ()), *cells))


def test_titles_are_headings_of_their_depth() -> None:
    headings = [one for one in opened(ISO).paragraphs if one.style.name.startswith("Heading")]
    levels = {one.text: one.style.name[-1] for one in headings}
    assert levels["1. Mục đích"] == "1"
    assert levels["5.2. Thành phần hồ sơ"] == "2"
    assert levels["5.7.1. Lưu đồ"] == "3"


def test_the_head_of_a_table_stands_again_on_each_page_and_no_row_is_parted() -> None:
    papers = next(one for one in opened(LONG).tables if one.rows[0].cells[1].text == "Tên giấy tờ")
    assert len(papers.rows) == 41
    assert papers.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in papers.rows[1:])


def test_the_header_names_the_edition_and_counts_the_pages_itself() -> None:
    section = opened(ISO).sections[0]
    told = section.header.tables[0].rows[0].cells[2].text
    assert "Mã hiệu: QT.ĐĐ.01" in told
    fields = [one.text for one in section.header._element.iter() if one.tag.endswith("}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "Mã kiểm chứng: 0f1e2d3c4b5a" in section.first_page_footer.paragraphs[0].text


def test_the_chart_is_a_picture_with_its_meaning_in_words() -> None:
    told = [shape._inline.docPr.get("descr") for shape in opened(ISO).inline_shapes]
    assert any(text.startswith("Lưu đồ, hình 1;") for text in told)


def test_equal_documents_give_equal_bytes() -> None:
    assert word(ISO) == word(ISO)
