"""What petitions are measured by: answered within the limits, their authors satisfied; the same kind of figures."""

from __future__ import annotations

from types import MappingProxyType

from chuan.base.kernel.reason import Words
from chuan.readings.measures.rules.registry import PERCENT, SHARE, UP, Measure

CLASSIFIED, ON_TIME, LIKED = "petitions_classified", "petitions_on_time", "petitions_liked"

PETITIONS = MappingProxyType(
    {
        key: Measure(key, SHARE, PERCENT, UP, of)
        for key, of in (
            (CLASSIFIED, "petitions_sorted"),
            (ON_TIME, "petitions_judged"),
            (LIKED, "petitions_judged"),
        )
    }
)
"""Key -> measure. Indicators 5.1, 5.2 and 5.3 of the national index read these; 5.4 reads ``late`` and ``disliked``."""

WORDS: Words = {
    "measures.name_petitions_classified": (
        "Tỷ lệ phản ánh, kiến nghị phân loại đúng hạn",
        "Share of petitions classified in time",
    ),
    "measures.name_petitions_on_time": (
        "Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn",
        "Share of petitions handled in time",
    ),
    "measures.name_petitions_liked": (
        "Tỷ lệ hài lòng với xử lý phản ánh, kiến nghị",
        "Share of petitions whose author is satisfied",
    ),
    "measures.part_petitions_classified": (
        "phản ánh, kiến nghị phân loại trong hạn từ chối, chuyển trả",
        "petitions classified within the limit to pass them back",
    ),
    "measures.part_petitions_on_time": (
        "phản ánh, kiến nghị đúng mọi hạn: chuyển trả, yêu cầu bổ sung, trả lời, công khai",
        "petitions within every limit: passing back, asking for more, answering, publishing",
    ),
    "measures.part_petitions_liked": (
        "phản ánh, kiến nghị đúng hạn, không gửi lại, người gửi không chê trả lời",
        "petitions in time, not sent again, whose author does not dislike the answer",
    ),
    "measures.whole_petitions_sorted": (
        "phản ánh, kiến nghị gửi trong kỳ, đã phân loại hoặc đã quá hạn phân loại",
        "petitions sent in the period, classified or past the limit to classify them",
    ),
    "measures.whole_petitions_judged": (
        "phản ánh, kiến nghị gửi trong kỳ, đã xử lý hoặc đã quá hạn; trừ khiếu nại, tố cáo và thông tin tham khảo",
        "petitions sent in the period, handled or late; without other laws' letters and mere information",
    ),
}
