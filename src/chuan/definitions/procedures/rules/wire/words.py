"""Sentences about definitions that cannot be read."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "procedures.wire_not_text": (
        "Mục này phải là một đoạn chữ.",
        "This must be a text.",
    ),
    "procedures.wire_blank": ("Mục này không được để trống.", "This may not be blank."),
    "procedures.wire_not_number": (
        "“{given}” không phải là số nguyên không âm, hãy viết như 2 hoặc 5000.",
        "“{given}” is not a whole number; write it like 2 or 5000.",
    ),
    "procedures.wire_not_flag": (
        "“{given}” không rõ là có hay không, hãy viết yes hoặc no.",
        "“{given}” is neither yes nor no.",
    ),
    "procedures.wire_not_day": (
        "“{given}” không phải là ngày, hãy viết năm-tháng-ngày như 2026-11-20.",
        "“{given}” is not a day; write it like 2026-11-20.",
    ),
    "procedures.wire_not_one_of": (
        "“{given}” không dùng được ở đây, chỉ nhận một trong: {known}.",
        "“{given}” cannot stand here; it must be one of: {known}.",
    ),
    "procedures.wire_not_list": (
        "Mục này phải là một danh sách.",
        "This must be a list.",
    ),
    "procedures.wire_not_pair": (
        "Mục này phải gồm đúng hai vai trò tách nhau.",
        "This must be exactly two roles kept apart.",
    ),
    "procedures.wire_not_record": (
        "Mục này phải gồm các dòng “tên: giá trị”.",
        "This must be a group of “name: value” lines.",
    ),
    "procedures.wire_unknown_key": (
        "Không có mục nào tên “{name}” ở đây, chỉ nhận: {known}.",
        "Nothing here is called “{name}”; known: {known}.",
    ),
    "procedures.wire_missing_key": (
        "Thiếu mục bắt buộc “{name}”.",
        "The entry “{name}” is missing.",
    ),
    "procedures.wire_not_duration": (
        "Không hiểu thời hạn “{given}”, hãy viết như “2 ngày làm việc” hoặc “4 giờ làm việc”.",
        "The limit “{given}” is not understood; write it like “2 ngày làm việc”.",
    ),
    "procedures.wire_twice": (
        "“{given}” đã dùng ở trên, mỗi mã chỉ được dùng một lần.",
        "“{given}” is already used above; every key is used once.",
    ),
    "procedures.wire_no_steps": (
        "Quy trình chưa có bước nào.",
        "The procedure has no step.",
    ),
    "procedures.wire_reserved": (
        "“{given}” là tên dành cho điểm kết thúc, hãy đặt mã khác cho bước.",
        "“{given}” names an end; give the step another key.",
    ),
    "procedures.wire_no_such_role": (
        "Vai trò “{given}” chưa được khai ở mục roles.",
        "The role “{given}” is not declared.",
    ),
    "procedures.wire_no_such_case": (
        "Trường hợp “{given}” chưa được khai ở mục cases.",
        "The case “{given}” is not declared.",
    ),
}
