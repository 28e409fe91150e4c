"""Sentences of imaging: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "imaging.empty": (
        "Tệp rỗng, không có gì để lưu. Xin quét lại.",
        "The file is empty. Scan again.",
    ),
    "imaging.too_large": (
        "Tệp lớn quá {megabytes} MB. Xin quét ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.",
        "The file is over {megabytes} MB. Scan at a lower resolution or split it.",
    ),
    "imaging.program": (
        "Tệp này là chương trình hoặc tệp nén, không phải bản quét, dù tên có đuôi PDF hay ảnh. Không lưu gì.",
        "This file is a program or an archive, no scan, whatever its name says. Nothing was kept.",
    ),
    "imaging.kind": (
        "Chỉ nhận PDF, JPG hoặc PNG. Tệp này không phải loại nào trong đó.",
        "Only PDF, JPG or PNG; this file is none of them.",
    ),
    "imaging.mixed": (
        "Sau phần PDF, tệp này còn mang dữ liệu khác. Không lưu gì; xin quét lại thành tệp mới.",
        "The file carries something else after its PDF. Nothing was kept; scan it anew.",
    ),
    "imaging.password": (
        "Tệp PDF có mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại.",
        "The PDF has a password. Remove it and send again.",
    ),
    "imaging.no_pages": (
        "Tệp PDF không có trang nào. Xin quét lại.",
        "The PDF has no page. Scan again.",
    ),
    "imaging.too_many_pages": (
        "Tệp có {pages} trang, nhiều hơn {most} trang một tệp. Xin tách thành nhiều tệp.",
        "The file has {pages} pages, more than {most}. Split it.",
    ),
    "imaging.active": (
        "Tệp PDF mang mã lệnh hoặc tệp đính kèm, không phải bản quét. Không lưu gì; xin in ra rồi quét lại.",
        "The PDF carries a script or an attachment. Nothing was kept; print and scan it.",
    ),
    "imaging.too_many_pixels": (
        "Ảnh quá lớn ({megapixels} triệu điểm, nhiều nhất {most}). Xin quét ở 300 dpi.",
        "The picture is too large ({megapixels} million dots, at most {most}). Scan at 300 dpi.",
    ),
    "imaging.broken": (
        "Tệp hỏng hoặc chép chưa trọn nên không đọc được. Xin quét hoặc gửi lại.",
        "The file is damaged or incomplete. Scan or send it again.",
    ),
    "imaging.too_heavy": (
        "Tệp này đọc quá lâu hoặc quá nặng nên đã dừng. Không lưu gì; xin quét lại thành tệp mới.",
        "Reading this file took too long or too much. Nothing was kept; scan it anew.",
    ),
    "imaging.signed_stays": (
        "Tệp đã ký số: xoay hay bỏ trang sẽ làm hỏng chữ ký. Xin quét lại bản khác nếu cần.",
        "The file is digitally signed: turning or dropping pages would break it.",
    ),
    "imaging.all_pages": (
        "Không bỏ hết trang được. Muốn bỏ cả tệp thì chọn bỏ bản quét.",
        "Not all pages can be dropped; drop the scan instead.",
    ),
}
