"""Sentences of the engine: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "engine.yaml_too_large": (
        "Tệp lớn hơn {most} nghìn byte, quá lớn đối với một tệp YAML ở đây.",
        "The file is larger than {most} thousand bytes, too large for a YAML file here.",
    ),
    "engine.yaml_not_utf8": (
        "Tệp không ở bảng mã Unicode (UTF-8), hãy lưu lại ở bảng mã này.",
        "The file is not UTF-8; save it again in that encoding.",
    ),
    "engine.yaml_broken": (
        "Dòng {line} viết sai cách thụt lề hoặc dấu, không đọc được tệp.",
        "Line {line} is not well formed; the file cannot be read.",
    ),
    "engine.yaml_unreadable": (
        "Tệp có ký tự không đọc được.",
        "The file holds characters that cannot be read.",
    ),
    "engine.yaml_key_twice": (
        "Dòng {line}: mục “{name}” đã viết ở trên.",
        "Line {line}: “{name}” is already given above.",
    ),
    "engine.yaml_key_not_text": (
        "Dòng {line}: tên mục phải là chữ, không phải danh sách.",
        "Line {line}: a name must be text, not a list.",
    ),
    "engine.yaml_alias": (
        "Dòng {line}: không dùng tham chiếu (&, *), hãy viết đủ ra.",
        "Line {line}: references (&, *) are not used; write it out.",
    ),
    "engine.yaml_too_deep": (
        "Dòng {line}: lồng quá nhiều cấp.",
        "Line {line}: nested too deep.",
    ),
}
