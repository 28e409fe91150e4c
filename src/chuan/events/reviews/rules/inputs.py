"""The inputs of a management review (clause 9.3): which are computed from data and by what, which are typed."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

COMPUTED, TYPED = "computed", "typed"
LAWS = "laws"
"""A figure for each text of the register of law changes: how many of the procedures it touches follow it."""

RISKS = "register"
"""A figure for each risk or opportunity of the register: its level of the day against the agency's line."""


COMPETENT = "competent"
"""How many of those whose steps ask a competence hold it on the day."""


@dataclass(frozen=True, slots=True)
class Input:
    """One input. ``sources`` are the keys of its figures, of a typed one what the system adds to the words;
    ``absent`` says what the product does not keep yet.
    """

    key: str
    name: str
    how: str
    sources: tuple[str, ...] = ()
    absent: str = ""


_ALL = (
    Input("previous", "Kết luận của lần xem xét trước", COMPUTED),
    Input("context", "Thay đổi của pháp luật và bối cảnh", TYPED, (LAWS,)),
    Input(
        "satisfaction", "Sự hài lòng và phản hồi của người dân", TYPED,
        ("satisfaction", "petitions_on_time", "petitions_liked", "petitions", "guided", "heard"),
    ),
    Input("objectives", "Mức đạt mục tiêu chất lượng", COMPUTED, ("objectives",)),
    Input(
        "processes", "Kết quả thực hiện quy trình", COMPUTED,
        ("on_time", "late", "hours_median", "as_declared", "roles"),
    ),
    Input("nonconformities", "Sự không phù hợp và hành động khắc phục", COMPUTED, ("nonconformities",)),
    Input(
        "monitoring", "Kết quả theo dõi, đo lường", COMPUTED,
        ("late_silent", "supplements", "second_supplements", "late_handovers", "uncollected", "originals", "online"),
    ),
    Input("audits", "Kết quả đánh giá nội bộ", COMPUTED, ("audits",)),
    Input("providers", "Bên ngoài cung cấp (bưu chính, phần mềm, phối hợp)", TYPED),
    Input("resources", "Nguồn lực", TYPED, ("classes", "turns", COMPETENT)),
    Input("risks", "Hiệu quả của hành động với rủi ro", COMPUTED, (RISKS,)),
    Input("opportunities", "Cơ hội cải tiến", COMPUTED, (RISKS,)),
)  # fmt: skip
INPUTS = MappingProxyType({one.key: one for one in _ALL})
"""Key -> input, in the order the pack lists them."""
