"""Custody keeps those originals of which the definition says that they go back."""

from __future__ import annotations

from dataclasses import replace

from chuan.definitions.procedures.rules.definition import Paper
from chuan.events.dossiers.rules.events import PaperIn
from chuan.events.dossiers.rules.tests.world import PROCEDURE
from chuan.surfaces.acts.originals import to_keep

PAPERS = (
    Paper("form", "Tờ khai", 1, form="Mẫu số 01"),
    Paper("right", "Văn bản ủy quyền", 1, goes_back=False),
    Paper("deed", "Giấy chứng nhận đã cấp", 1),
    Paper("book", "Sổ theo mẫu, trả lại sau khi ghi", 1, form="Mẫu số 02", goes_back=True),
)


def test_only_papers_that_go_back_are_kept() -> None:
    procedure = replace(PROCEDURE, papers=PAPERS)
    given = [PaperIn(paper.key, originals=1) for paper in PAPERS]
    assert [kept.key for kept in to_keep(procedure, "direct", given)] == ["deed", "book"]
