from __future__ import annotations

import pytest

from chuan.base.kernel.refusal import Refused
from chuan.definitions.procedures.imports.docx_procedure import read_docx
from chuan.definitions.procedures.imports.national_row import from_row
from chuan.definitions.procedures.imports.tests.samples import docx, paper, row, text, word


def test_an_export_says_what_its_row_says() -> None:
    assert read_docx(docx(row())) == from_row(row())


def test_groups_of_papers_keep_their_headings_and_counts() -> None:
    groups = [
        {
            "truong_hop": "Trường hợp cấp mới",
            "giay_to": [paper("Đơn", "A.doc\nB.doc", "Bản chính: 2\nBản sao: 1")],
        },
        {
            "truong_hop": "Trường hợp cấp lại",
            "giay_to": [paper("Đơn"), paper("Ảnh", "", "Bản chính:\nBản sao: 3")],
        },
    ]
    read = read_docx(docx(row(thanh_phan_ho_so=groups)))
    assert [group.heading for group in read.groups] == ["Trường hợp cấp mới", "Trường hợp cấp lại"]
    assert read.groups[0].papers[0].forms == ("A.doc", "B.doc")
    assert (read.groups[1].papers[1].originals, read.groups[1].papers[1].copies) == (None, 3)


def test_a_label_inside_the_sequence_does_not_open_a_section() -> None:
    sequence = "Bước 1: nộp\nCơ quan thực hiện: nêu trong giấy hẹn\nBước 2: nhận"
    read = read_docx(docx(row(trinh_tu_thuc_hien=sequence)))
    assert read.sequence == sequence
    assert read.executing == "Nội dung co_quan_thuc_hien"


def test_the_portals_blank_is_empty() -> None:
    read = read_docx(docx(row(mo_ta="Không có thông tin")))
    assert read.description == ""


def test_decomposed_letters_read_the_same() -> None:
    decomposed = "Ca\u0302\u0301p gia\u0302\u0301y phe\u0301p nuo\u0302i ro\u0302\u0300ng"
    assert read_docx(docx(row(ten_thu_tuc=decomposed))).name == "Cấp giấy phép nuôi rồng"


def test_another_document_is_refused_by_the_missing_entry() -> None:
    with pytest.raises(Refused) as refused:
        read_docx(word(text("Kính gửi quý cơ quan")))
    assert refused.value.refusals[0].reason.facts["label"] == "Mã thủ tục"
