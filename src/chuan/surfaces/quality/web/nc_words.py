"""How a nonconformity's coded values are called on its pages."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from chuan.base.kernel.reason import Reason
from chuan.base.web.words import sentence
from chuan.events.corrections.rules.coded import CAUSES, REJECTIONS
from chuan.readings.measures.rules.registry import MEASURES
from chuan.readings.nonconformities.rules.detectors import DETECTORS
from chuan.surfaces.acts.effectiveness import DETECTOR

SOURCES = {
    "signal": gettext_noop("Hệ thống phát hiện"),
    "report": gettext_noop("Người báo"),
    "audit": gettext_noop("Đánh giá nội bộ"),
}
VERDICTS = {
    "effective": gettext_noop("Hiệu quả"),
    "ineffective": gettext_noop("Không hiệu quả"),
    "unknown": gettext_noop("Chưa đủ dữ liệu"),
}
STAGES = {
    "draft": gettext_noop("Dự thảo chờ xác nhận"),
    "open": gettext_noop("Đang xử lý"),
    "late": gettext_noop("Quá hạn"),
    "done": gettext_noop("Đã đóng"),
    "refused": gettext_noop("Không phải"),
}


def rejection(code: str) -> str:
    """Why a draft was none; annulled ones have no code."""
    return sentence(Reason.of(f"corrections.rejection_{code}")) if code in REJECTIONS else _("Đã hủy")


def cause(code: str) -> str:
    return sentence(Reason.of(f"corrections.cause_{code}")) if code in CAUSES else ""


def detector(key: str) -> str:
    """What a detector is called; its key where it is known no more."""
    known = any(one.key == key for one in DETECTORS)
    return sentence(Reason.of(f"nonconformities.name_{key}")) if known else key


def measure(key: str) -> str:
    """By what the effect is judged."""
    if key == DETECTOR:
        return _("Chính bộ phát hiện đã báo")
    return sentence(MEASURES[key].name) if key in MEASURES else _("không đo được bằng hồ sơ")


def causes() -> list[tuple[str, str]]:
    return [(code, cause(code)) for code in CAUSES]


def rejections() -> list[tuple[str, str]]:
    return [(code, rejection(code)) for code in REJECTIONS]


def measures(detector_key: str) -> list[tuple[str, str]]:
    """What the effect may be judged by, the detector itself first."""
    own = [(DETECTOR, measure(DETECTOR))] if detector_key else []
    return [
        *own,
        *((one.key, sentence(one.name)) for one in MEASURES.values() if one.testable),
        ("", _("Không đo được bằng hồ sơ: chỉ người đứng đầu kết luận, bằng văn bản")),
    ]
