"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

_DOUBTS: Words = {
    "satisfaction.doubt_burst": (
        "{n} phiếu từ một máy trong {minutes} phút; quy tắc nêu từ {least} phiếu.",
        "{n} votes from one device within {minutes} minutes; the rule asks from {least} on.",
    ),
    "satisfaction.doubt_kiosk_burst": (
        "{n} phiếu trên một màn hình ở quầy trong {minutes} phút; quy tắc nêu từ {least} phiếu.",
        "{n} votes on one screen of a counter within {minutes} minutes; the rule asks from {least} on.",
    ),
    "satisfaction.doubt_empty_counter": (
        "Đánh giá trên màn hình ở quầy khi hồ sơ không có việc gì tại quầy trong {minutes} phút trước đó.",
        "Rated on a counter's screen while nothing of the dossier was done there in the {minutes} minutes before.",
    ),
    "satisfaction.doubt_off_hours": (
        "Đánh giá ở quầy khi cơ quan không trả kết quả nào trong {minutes} phút trước và sau.",
        "Rated at a counter while the agency handed over no result for {minutes} minutes before and after.",
    ),
    "satisfaction.doubt_same_run": (
        "{n} phiếu liền nhau từ một máy, mọi câu đều một mức; quy tắc nêu từ {least} phiếu.",
        "{n} votes in a row from one device, every score alike; the rule asks from {least} on.",
    ),
    "satisfaction.doubt_signed_in": (
        "{name} đăng nhập trên chính máy này trong {minutes} phút trước khi đánh giá.",
        "{name} was signed in on this very device within the {minutes} minutes before.",
    ),
    "satisfaction.doubt_own_dossier": (
        "Tên chủ hồ sơ trùng tên cán bộ giải quyết hồ sơ.",
        "The owner of the dossier has the name of an official who worked on it.",
    ),
    "satisfaction.doubt_one_citizen": (
        "{n} hồ sơ của một người được đánh giá từ một máy trong {days} ngày; quy tắc nêu từ {least} phiếu.",
        "{n} dossiers of one person rated from one device within {days} days; the rule asks from {least} on.",
    ),
}
WORDS: Words = {
    **_DOUBTS,
    "satisfaction.too_few": (
        "Chưa đủ phiếu để kết luận: có {answers}, cần ít nhất {least}.",
        "Too few votes to conclude from: {answers}, at least {least} are needed.",
    ),
    "satisfaction.no_period": (
        "Kỳ “{text}” không đọc được; viết như 2026, 2026-Q3, 2026-11 hoặc 2026-W45.",
        "“{text}” is no period; write 2026, 2026-Q3, 2026-11 or 2026-W45.",
    ),
}
