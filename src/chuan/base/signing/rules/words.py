"""Sentences of signing: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "signing.not_pdf": ("Tệp này không phải PDF đọc được.", "This file is no PDF that can be read."),
    "signing.locked": (
        "Tệp PDF có mật khẩu. Hãy dùng bản không đặt mật khẩu.",
        "The PDF has a password. Use one without.",
    ),
    "signing.not_key": (
        "Tệp khóa ký phải là PKCS#12 (.p12, .pfx) có khóa riêng và chứng thư.",
        "A key file must be PKCS#12 (.p12, .pfx) with a private key and its certificate.",
    ),
    "signing.passphrase": (
        "Mật khẩu của khóa ký không đúng. Chưa ký gì.",
        "The passphrase of the key is wrong. Nothing was signed.",
    ),
    "signing.token": (
        "Thiết bị ký không trả lời. Chưa ký gì; hãy cắm lại rồi ký tiếp.",
        "The signing device does not answer. Nothing was signed; plug it in and go on.",
    ),
    "signing.expired_key": (
        "Chứng thư của {name} đã hết hạn ngày {day}. Chưa ký gì.",
        "The certificate of {name} expired on {day}. Nothing was signed.",
    ),
    "signing.early_key": (
        "Chứng thư của {name} chỉ có hiệu lực từ {day}. Chưa ký gì.",
        "The certificate of {name} is valid only from {day}. Nothing was signed.",
    ),
    "signing.twice": (
        "Chỗ ký này đã có chữ ký của {name}.",
        "This place already bears the signature of {name}.",
    ),
    "signing.person_first": (
        "Người có thẩm quyền phải ký trước khi cơ quan đóng dấu.",
        "The person signs before the agency seals.",
    ),
    "signing.number_first": (
        "Phải có số và ngày trước khi cơ quan đóng dấu.",
        "Number and day come before the seal of the agency.",
    ),
    "signing.none": ("Tệp không có chữ ký số.", "The file bears no digital signature."),
    "signing.broken": (
        "Tệp đã hỏng hoặc bị sửa đến mức không đọc được chữ ký.",
        "The file is damaged or changed so much that its signatures cannot be read.",
    ),
    "signing.whole": (
        "Tệp nguyên vẹn, chữ ký của {names} hợp lệ.",
        "The file is whole; the signatures of {names} are valid.",
    ),
    "signing.changed": (
        "Tệp đã bị sửa sau khi {name} ký.",
        "The file was changed after {name} had signed.",
    ),
    "signing.foreign": (
        "Chứng thư của {name} không do nơi được công nhận cấp.",
        "The certificate of {name} was not issued by anybody recognised.",
    ),
    "signing.expired": (
        "Chứng thư của {name} đã hết hạn khi ký.",
        "The certificate of {name} had expired when it signed.",
    ),
    "signing.missing_agency": (
        "Thiếu chữ ký của cơ quan: mới có người ký, chưa phát hành.",
        "The signature of the agency is missing: signed by a person, not issued yet.",
    ),
    "signing.missing_person": (
        "Thiếu chữ ký của người có thẩm quyền.",
        "The signature of the person is missing.",
    ),
    "signing.order": (
        "Sai thứ tự: cơ quan đóng dấu trước khi người có thẩm quyền ký.",
        "Wrong order: the agency sealed before the person signed.",
    ),
    "signing.own_clock": (
        "Giờ ký do máy của người ký ghi, không có dấu thời gian.",
        "The time is that of the signer's machine; there is no time stamp.",
    ),
}
