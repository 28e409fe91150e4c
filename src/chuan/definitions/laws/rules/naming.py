"""What each value of the catalogue is called and how it is said, in the words of the office."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.reason import Reason, Words
from chuan.definitions.laws.rules.values import Value

NAMED: Words = {
    "laws.pack_day_minutes": ("Số phút của một ngày làm việc", "Minutes of a working day"),
    "laws.pack_end_at_closing": (
        "Hạn tính bằng ngày kết thúc vào giờ đóng cửa của ngày cuối",
        "A limit in days ends at the closing of its last day",
    ),
    "laws.pack_hand_over_cut_off": (
        "Giờ mà hồ sơ nhận sau đó bàn giao vào sáng hôm sau",
        "The hour after which a dossier is handed over next morning",
    ),
    "laws.pack_late_entry_days": (
        "Số ngày được nhập sau mà không cần người đứng đầu ký",
        "Days a dossier may be entered late without a head's signature",
    ),
    "laws.pack_same_day_slip_needed": (
        "Thủ tục trả ngay trong ngày có cần giấy hẹn",
        "Whether a procedure answered at once needs a slip",
    ),
    "laws.pack_supplement_max": ("Số lần được yêu cầu bổ sung", "Times a supplement may be asked"),
    "laws.pack_supplement_restarts_clock": (
        "Bổ sung xong thì tính lại thời hạn từ đầu",
        "A completed supplement starts the clock from zero",
    ),
    "laws.pack_supplement_wait_days": (
        "Số ngày chờ công dân bổ sung trước khi dừng giải quyết",
        "Days the citizen is awaited before the dossier is closed",
    ),
    "laws.pack_online_acceptance_hours": (
        "Số giờ làm việc phải tiếp nhận hồ sơ nộp trực tuyến",
        "Working hours to accept an online submission",
    ),
    "laws.pack_ineligible_return_days": (
        "Số ngày phải trả lại hồ sơ chưa đủ điều kiện kể từ khi nhận",
        "Days to return an ineligible dossier",
    ),
    "laws.pack_apology_days_before": (
        "Phải xin lỗi trước hạn trả mấy ngày",
        "Days before the promise an apology is due",
    ),
    "laws.pack_extension_max": ("Số lần được hẹn lại", "Times a dossier may be extended"),
    "laws.pack_clock_starts_at_competent_agency": (
        "Hồ sơ nhận ngoài địa bàn tính thời hạn từ khi cơ quan có thẩm quyền nhận",
        "Outside the area the clock starts at the competent agency",
    ),
    "laws.pack_code_pattern": ("Cấu trúc mã hồ sơ", "Pattern of the dossier code"),
    "laws.pack_forms": ("Số của các mẫu biểu một cửa", "Numbers of the one-stop forms"),
    "laws.calendar_weeks": (
        "Giờ làm việc chung khi cơ quan chưa khai",
        "Opening hours of an agency without its own",
    ),
    "laws.calendar_2027": ("Lịch nghỉ năm 2027", "Days off in 2027"),
    "laws.source_last_minutes": (
        "Hồ sơ trực tuyến đến sát giờ nghỉ được tính sang phiên sau",
        "Online submissions shortly before closing count from the next session",
    ),
    "laws.message_quiet": ("Giờ không nhắn tin cho công dân", "Hours in which citizens are not written to"),
    "laws.message_received": ("Lời nhắn khi đã nhận hồ sơ", "Message: received"),
    "laws.message_supplement": ("Lời nhắn khi cần bổ sung", "Message: supplement"),
    "laws.message_prompt": ("Lời nhắc khi còn chờ bổ sung", "Message: still awaited"),
    "laws.message_late": ("Lời nhắn xin lỗi khi trả chậm", "Message: late"),
    "laws.message_early": ("Lời nhắn khi xong sớm", "Message: early"),
    "laws.message_ready": ("Lời nhắn khi có kết quả", "Message: ready"),
    "laws.partner_services": ("Tên các dịch vụ của nơi nhận", "Names of the partner's services"),
    "laws.partner_path": ("Đường dẫn của dịch vụ", "Path of the service"),
    "laws.partner_timeout": ("Số giây chờ nơi nhận trả lời", "Seconds to wait for an answer"),
    "laws.partner_session": ("Cách mở phiên với nơi nhận", "How a session is opened"),
    "laws.partner_headers": ("Thông tin kèm theo mỗi lần gửi", "What accompanies each sending"),
    "laws.partner_envelope": ("Tên trường bao ngoài của bản tin", "Fields around a message"),
    "laws.partner_answer": ("Cách hiểu câu trả lời của nơi nhận", "How an answer is read"),
    "laws.partner_moments": ("Cách ghi ngày giờ khi gửi", "How moments are written"),
    "laws.partner_codes": ("Bảng mã trạng thái của nơi nhận", "The partner's status codes"),
    "laws.partner_steps": ("Bảng mã bước xử lý của nơi nhận", "The partner's step codes"),
    "laws.partner_patience": ("Gửi lại sau bao lâu, bao nhiêu lần", "When and how often to send again"),
    "laws.partner_case": ("Tên trường của hồ sơ khi gửi", "Fields of a dossier as sent"),
    "laws.partner_progress": ("Tên trường của tiến độ khi gửi", "Fields of progress as sent"),
    "laws.partner_theirs": ("Tên trường khi hỏi lại nơi nhận", "Fields when asking the partner"),
    "laws.partner_text": ("Tên trường của tin nhắn", "Fields of a text message"),
    "laws.place_levels": ("Các cấp của bộ máy", "Levels of the state"),
    "laws.place_provinces": ("Danh sách cấp tỉnh", "List of provinces"),
    "laws.place_wards": ("Danh sách cấp xã", "List of communes"),
    "laws.kind_pack": ("Quy định về một cửa", "One-stop law"),
    "laws.kind_signing": ("Cách ký văn bản", "Forms of signing"),
    "laws.kind_calendar": ("Lịch làm việc", "Calendar"),
    "laws.kind_text": ("Văn bản pháp luật", "Legal texts"),
    "laws.kind_ground": ("Căn cứ của thủ tục", "Grounds of procedures"),
    "laws.kind_source": ("Nguồn hồ sơ từ nơi khác", "Where dossiers come from"),
    "laws.kind_message": ("Lời nhắn công dân", "Messages to citizens"),
    "laws.kind_partner": ("Kết nối với nơi khác", "Connections"),
    "laws.kind_place": ("Đơn vị hành chính", "Administrative units"),
    "laws.said_days": ("{n} ngày làm việc", "{n} working days"),
    "laws.said_hours": ("{n} giờ làm việc", "{n} working hours"),
    "laws.said_minutes": ("{n} phút", "{n} minutes"),
    "laws.said_seconds": ("{n} giây", "{n} seconds"),
    "laws.said_times": ("{n} lần", "{n} times"),
    "laws.said_yes": ("có", "yes"),
    "laws.said_no": ("không", "no"),
    "laws.said_many": ("{n} mục, xem trong danh mục", "{n} entries, see the catalogue"),
    "laws.said_nothing": ("để trống", "empty"),
    "laws.said_span": ("từ {since} đến {until}", "from {since} to {until}"),
    "laws.said_plain": ("{text}", "{text}"),
    "laws.said_cited": ("{n} thủ tục nêu văn bản này", "{n} procedures cite this text"),
}

_PARTS = (
    ("{reversed_agency}", "mã định danh viết ngược"),
    ("{agency}", "mã định danh cơ quan"),
    ("{yymmdd}", "năm tháng ngày"),
    ("{number:04d}", "số thứ tự trong ngày"),
)
_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "day_minutes": "minutes",
        "late_entry_days": "days",
        "supplement_wait_days": "days",
        "ineligible_return_days": "days",
        "apology_days_before": "days",
        "online_acceptance_hours": "hours",
        "supplement_max": "times",
        "extension_max": "times",
        "timeout": "seconds",
        "last_minutes": "minutes",
    }
)


def called(value: Value) -> Reason:
    """What a value is called: its own name where the file gives one, else ours."""
    if value.kind in {"ground", "text"}:
        return Reason.of("laws.said_plain", text=" ".join(filter(None, (value.name, value.label))))
    if value.label:
        return Reason.of("laws.said_plain", text=value.label)
    slug = f"laws.{value.kind}_{value.name}"
    return Reason.of(slug) if slug in NAMED else Reason.of("laws.said_plain", text=value.name)


def said(value: Value, content: Any = None) -> Reason:
    """What a value says, or would say with other ``content``."""
    told = value.content if content is None else content
    if value.kind == "ground":
        return Reason.of("laws.said_cited", n=len(value.holder_name.split(", ")))
    if not told:
        return Reason.of("laws.said_nothing")
    if isinstance(told, Mapping | list):
        return _many(told)
    if value.name == "code_pattern":
        return Reason.of("laws.said_plain", text=_pattern(told))
    unit = _UNITS.get(value.name)
    if unit:
        return Reason.of(f"laws.said_{unit}", n=told)
    return _text(value, str(told))


def _text(value: Value, text: str) -> Reason:
    if text in {"yes", "no"}:
        return Reason.of(f"laws.said_{text}")
    if value.kind == "partner":
        return Reason.of("laws.said_many", n=1)
    return Reason.of("laws.said_plain", text=_day(text))


def _many(told: Mapping[str, Any] | list[Any]) -> Reason:
    """A stretch of hours, some days, or how many entries there are."""
    if isinstance(told, Mapping) and set(told) == {"since", "until"}:
        return Reason.of("laws.said_span", since=told["since"], until=told["until"])
    days = [_day(one) for one in told]
    if days != list(told):
        return Reason.of("laws.said_plain", text=", ".join(days))
    return Reason.of("laws.said_many", n=len(told))


def _day(text: str) -> str:
    """A day of the files, "2027-04-16" or "04-30", as people write it; any other text as it is."""
    found = re.fullmatch(r"(?:(\d{4})-)?(\d\d)-(\d\d)", text)
    return "/".join(part for part in reversed(found.groups()) if part) if found else text


def _pattern(text: str) -> str:
    for part, words in _PARTS:
        text = text.replace(part, words)
    return text
