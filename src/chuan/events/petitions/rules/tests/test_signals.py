"""Words that may show another law: with accents, without, denied; a wrong accent is another word."""

from __future__ import annotations

import pytest

from chuan.events.petitions.imports.terms import shipped
from chuan.events.petitions.rules.signals import signals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tôi khiếu nại quyết định thu hồi đất", ("complaint",)),
        ("Toi khieu nai quyet dinh so 12", ("complaint",)),
        ("ĐƠN TỐ CÁO ông Chu Văn Bính nhận hối lộ", ("denunciation",)),
        ("don to cao can bo", ("denunciation",)),
        ("Đơn khiếu nại và tố cáo", ("complaint", "denunciation")),
        ("Cán bộ vòi vĩnh, gợi ý bồi dưỡng 500.000 đồng", ("harassment",)),
        ("Tôi không phải tố cáo ai, chỉ phản ánh chậm", ()),
        ("Đây không phải là đơn khiếu nại", ()),
        ("Không ai giải quyết nên tôi tố cáo", ("denunciation",)),
        ("Tổ cao tuổi của thôn chưa được mời", ()),
        ("Tờ cáo phó in sai tên", ()),
        ("Máy lấy số ở quầy hỏng ba hôm nay", ()),
        ("", ()),
    ],
)
def test_what_words_show(text: str, found: tuple[str, ...]) -> None:
    assert signals(text, shipped().signals) == found
