from __future__ import annotations

from dataclasses import replace
from typing import Any

from chuan.definitions.calendars.rules.duration import say_duration
from chuan.definitions.procedures.rules.national.drafting import applicants, draft_from
from chuan.definitions.procedures.rules.national.value import (
    LegalBasis,
    NationalChannel,
    NationalPaper,
    NationalProcedure,
    PaperGroup,
)

TEXTS = ("decision", "level", "kind", "sequence", "executing", "competent", "reception", "delegated")
PAPER = NationalPaper("Đơn đề nghị", ("Mau01.docx",), 1, None)
PLAIN = NationalProcedure(
    **dict.fromkeys((*TEXTS, "coordinating", "conditions", "keywords", "description"), ""),
    code="1.000001",
    name="Nuôi rồng",
    field="Rồng",
    channels=(NationalChannel("Trực tiếp", "5 Ngày làm việc", "Phí : 5000 Đồng", ""),),
    groups=(PaperGroup("Bao gồm", (PAPER,)),),
    applicants="Công dân Việt Nam, Cán bộ, công chức, viên chức, Tổ chức (không bao gồm doanh nghiệp, HTX)",
    results="Giấy phép",
    grounds=(LegalBasis("01/2025/NĐ-CP", "Nghị định", "01-01-2025", "Chính phủ"),),
)


def _channels(*pairs: tuple[str, str]) -> Any:
    channels = tuple(NationalChannel(kind, text, "", "") for kind, text in pairs)
    return draft_from(replace(PLAIN, channels=channels)).channels


def test_what_is_certain_is_filled_in() -> None:
    draft = draft_from(PLAIN)
    assert (draft.papers[0].originals, draft.papers[0].copies, draft.papers[0].cases) == (1, 0, ())
    assert [fee.amount for fee in draft.fees] == [5000]
    assert draft.grounds[0].number == "01/2025/NĐ-CP"
    assert draft.steps == ()


def test_the_limit_is_legal_and_the_promise_is_the_heads() -> None:
    (channel,) = draft_from(PLAIN).channels
    assert channel.legal is not None
    assert say_duration(channel.legal.duration) == "5 ngày làm việc"
    assert channel.promised is None


def test_a_limit_of_zero_or_without_unit_is_none_but_its_text_stays() -> None:
    (direct, online) = _channels(("Trực tiếp", "0 Giờ"), ("Trực tuyến", "15"))
    assert (direct.legal, direct.text) == (None, "0 Giờ")
    assert (online.legal, online.text) == (None, "15")


def test_two_limits_on_one_channel_give_none() -> None:
    (channel,) = _channels(("Trực tiếp", "5 Ngày"), ("Trực tiếp", "7 Ngày"))
    assert (channel.legal, channel.text) == (None, "5 Ngày; 7 Ngày")


def test_headings_that_name_a_case_become_cases_others_conditions() -> None:
    groups = (PaperGroup("Đối với cấp mới:", (PAPER,)), PaperGroup("Giấy tờ phải xuất trình", (PAPER,)))
    draft = draft_from(replace(PLAIN, groups=groups))
    assert [case.name for case in draft.cases] == ["Đối với cấp mới:"]
    assert [(paper.cases, paper.condition) for paper in draft.papers] == [
        (("th1",), ""),
        ((), "Giấy tờ phải xuất trình"),
    ]


def test_kinds_of_applicants_keep_their_own_commas() -> None:
    assert applicants(PLAIN.applicants) == (
        "Công dân Việt Nam",
        "Cán bộ, công chức, viên chức",
        "Tổ chức (không bao gồm doanh nghiệp, HTX)",
    )
