"""Sentences of signing: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "signing.not_pdf": ("Tệp này không phải PDF đọc được.", "This file is no PDF that can be read."),
    "signing.missing_party": (
        "Biên bản mới có chữ ký số của một bên.",
        "The minutes bear the signature of one side only.",
    ),
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
    "signing.pin": (
        "Mã PIN không đúng. Chưa ký gì; sai vài lần liên tiếp thiết bị sẽ tự khóa.",
        "The PIN is wrong. Nothing was signed; after a few wrong ones the device locks itself.",
    ),
    "signing.pin_locked": (
        "Thiết bị ký đã khóa vì nhập sai mã PIN nhiều lần. Chưa ký gì; xin mang thiết bị tới nơi cấp chứng thư để mở khóa.",
        "The device is locked after too many wrong PINs. Nothing was signed; its issuer can unlock it.",
    ),
    "signing.pin_expired": (
        "Mã PIN của thiết bị chưa đặt hoặc đã hết hạn. Chưa ký gì; hãy đổi mã PIN bằng phần mềm của thiết bị.",
        "The PIN of the device was never set or has expired. Nothing was signed; change it with the device's software.",
    ),
    "signing.token_key": (
        "Thiết bị đang cắm không giữ khóa đã đăng ký. Chưa ký gì.",
        "The device that is plugged in does not hold the registered key. Nothing was signed.",
    ),
    "signing.token_none": (
        "Thiết bị không có khóa ký kèm chứng thư như vậy.",
        "The device holds no such signing key with a certificate.",
    ),
    "signing.token_many": (
        "Thiết bị có nhiều khóa ký. Xin ghi tên khóa cần dùng.",
        "The device holds several signing keys. Name the one to use.",
    ),
    "signing.token_busy": (
        "Thiết bị ký đang bận ký việc khác. Chưa ký gì; xin thử lại sau ít giây.",
        "The device is busy signing something else. Nothing was signed; try again in a few seconds.",
    ),
    "signing.no_module": (
        "Máy chủ chưa khai báo thư viện của thiết bị ký. Quản trị máy chủ đặt biến CHUAN_TOKEN_MODULE.",
        "The server knows no library of a signing device. Its administrator sets CHUAN_TOKEN_MODULE.",
    ),
    "signing.no_stamp": (
        "Máy cấp dấu thời gian không trả lời, mà cơ quan yêu cầu phải có. Chưa ký gì; xin thử lại sau.",
        "The time-stamp authority does not answer, and the agency asks for its stamp. Nothing was signed; try later.",
    ),
    "signing.unstamped": (
        "Máy cấp dấu thời gian không trả lời: đã ký với giờ của máy chủ, không có dấu thời gian.",
        "The time-stamp authority did not answer: signed with the server's own time, without a stamp.",
    ),
    "signing.revoked": (
        "Chứng thư của {name} đã bị thu hồi từ {day}.",
        "The certificate of {name} was revoked on {day}.",
    ),
    "signing.revocation_unasked": (
        "Chưa kiểm tra thu hồi: chứng thư không ghi nơi hỏi, hoặc nơi đó không trả lời.",
        "Revocation was not checked: the certificate names nobody to ask, or nobody answered.",
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
