"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "money.bad_bin": (
        "Mã ngân hàng (BIN) gồm đúng 6 chữ số, ví dụ 970436; đang có “{bin}”.",
        "The bank's BIN has exactly 6 digits, for example 970436; this is “{bin}”.",
    ),
    "money.bad_account": (
        "Số tài khoản gồm 1 đến 19 chữ số hoặc chữ cái không dấu, không có dấu cách.",
        "An account number has 1 to 19 digits or plain letters, without spaces.",
    ),
    "money.bad_amount": (
        "Số tiền là số đồng nguyên, lớn hơn 0 và không quá 13 chữ số.",
        "The amount is a whole number of đồng, above 0, of at most 13 digits.",
    ),
    "money.bad_purpose": (
        "Nội dung chuyển khoản nhiều nhất {most} ký tự, không dấu tiếng Việt, không bắt đầu hay kết thúc bằng dấu cách.",
        "The purpose has at most {most} characters without Vietnamese marks, no space at either end.",
    ),
}
