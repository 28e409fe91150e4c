"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "scans.not_waiting": (
        "Bản quét này đã gắn vào một giấy tờ hoặc đã bỏ. Xin tải lại trang.",
        "This scan is tied to a paper or dropped. Load the page again.",
    ),
    "scans.not_tied": ("Bản quét này chưa gắn vào giấy tờ nào.", "This scan is tied to no paper."),
    "scans.why": ("Ghi lý do.", "Say why."),
    "scans.dropped_already": ("Bản quét này đã bỏ rồi.", "This scan was dropped."),
    "scans.not_dropped": ("Bản quét này đang dùng, không cần lấy lại.", "This scan is in use."),
    "scans.nothing_to_undo": ("Không còn thay đổi nào để hoàn tác.", "There is no change left to undo."),
    "scans.pages_missing": (
        "Giấy có {counted} trang, bản quét mới có {scanned}: còn thiếu trang.",
        "The paper has {counted} pages, the scan {scanned}: pages are missing.",
    ),
    "scans.pages_more": (
        "Giấy có {counted} trang, bản quét có {scanned}: thừa trang, xem có trang trắng hay quét trùng.",
        "The paper has {counted} pages, the scan {scanned}: look for blank or double pages.",
    ),
    "scans.same_file": (
        "Tệp này đã có trong hồ sơ (giấy {paper}), không lưu lần nữa.",
        "The dossier has this very file already.",
    ),
    "scans.no_paper": ("Hồ sơ này không có giấy tờ đó.", "The dossier has no such paper."),
    "scans.none": ("Không tìm thấy bản quét này.", "There is no such scan."),
    "scans.no_file": ("Chọn ít nhất một tệp.", "Choose a file."),
    "scans.too_many": ("Mỗi lần gửi nhiều nhất {most} tệp.", "At most {most} files at once."),
    "scans.no_pages_chosen": ("Chọn ít nhất một trang.", "Choose a page."),
    "scans.link_ended": (
        "Trang chụp này đã hết hạn. Xin quét lại mã trên màn hình quầy.",
        "This page has ended. Scan the code at the counter again.",
    ),
}
