"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.definitions.procedures.rules.national.words import WORDS as NATIONAL
from chuan.definitions.procedures.rules.prover.words import WORDS as PROVER
from chuan.definitions.procedures.rules.wire.words import WORDS as WIRE

WORDS: Words = {
    **WIRE,
    **NATIONAL,
    **PROVER,
    "procedures.no_copy": ("Không có bản in số này đang lưu hành.", "No such copy is out."),
    "procedures.ended": (
        "Hồ sơ đã kết thúc, không làm thêm bước nào được nữa.",
        "The dossier has ended; no further step can be taken.",
    ),
    "procedures.step_not_open": (
        "Bước “{step}” chưa mở hoặc đã làm xong.",
        "The step “{step}” is not open yet or is already done.",
    ),
    "procedures.no_such_outcome": (
        "Bước “{step}” không có kết cục này.",
        "The step “{step}” has no such outcome.",
    ),
    "procedures.rounds_spent": (
        "Đã “{outcome}” đủ {rounds} lần, không trả lại thêm được nữa.",
        "“{outcome}” was already taken {rounds} times, the most that is declared.",
    ),
    "procedures.not_adopted": (
        "Cơ quan này chưa công bố thủ tục {code}, hoặc thủ tục đã hết hiệu lực.",
        "This agency has not published procedure {code}, or it is no longer in force.",
    ),
    "procedures.already_from": (
        "Bản đang dùng có hiệu lực từ {day}: bản mới phải bắt đầu sau ngày đó.",
        "The present version is in force from {day}; the new one must begin after it.",
    ),
    "procedures.no_draft": (
        "Bản soạn này không còn: đã được công bố hoặc đã bỏ.",
        "This draft is gone: it was published or dropped.",
    ),
    "procedures.draft_exists": (
        "Cơ quan đang soạn thủ tục {code}: hãy mở bản đang soạn.",
        "A draft of {code} is already being written.",
    ),
    "procedures.draft_stale": (
        "Người khác vừa lưu bản soạn này.",
        "Somebody else has just saved this draft.",
    ),
    "procedures.adoptions_unreadable": (
        "Tệp nơi áp dụng thủ tục thiếu hoặc sai mục {what}.",
        "The file of adoptions lacks {what}, or has it wrong.",
    ),
    "procedures.not_begun": ("Việc này chưa bắt đầu.", "This matter has not begun."),
    "procedures.matter_over": (
        "Việc này đã kết thúc, không làm thêm bước nào được nữa.",
        "This matter is over; no further step can be taken.",
    ),
    "procedures.step_not_yours": (
        "Bước “{step}” đang giao cho người khác. Nhờ người đó làm, hoặc giao lại bước này kèm lý do.",
        "The step “{step}” is another person's: have it done by that person or given on with a reason.",
    ),
    "procedures.return_reason": ("Ghi lý do trả lại.", "Say why it is sent back."),
    "procedures.give_reason": ("Ghi lý do giao lại.", "Say why it is given on."),
    "procedures.drop_reason": ("Ghi lý do hủy.", "Say why it is annulled."),
    "procedures.who_next": (
        "Chọn người làm bước “{step}”.",
        "Choose who takes the step “{step}”.",
    ),
    "procedures.kept_apart": (
        "Người đã làm bước “{done}” không được làm bước “{step}”. Chọn người khác.",
        "Whoever did “{done}” may not do “{step}”: choose somebody else.",
    ),
    "procedures.no_system_procedure": (
        "Danh mục không có quy trình hệ thống {code}.",
        "The catalogue has no system procedure {code}.",
    ),
    "procedures.diff_step_new": (
        "Thêm bước “{name}”.",
        "Step “{name}” added.",
    ),
    "procedures.diff_step_gone": (
        "Bỏ bước “{name}”.",
        "Step “{name}” removed.",
    ),
    "procedures.diff_step": (
        "Sửa bước “{name}”.",
        "Step “{name}” changed.",
    ),
    "procedures.diff_length": (
        "Bước “{name}”: {before} thành {after}.",
        "“{name}”: {before} becomes {after}.",
    ),
    "procedures.diff_ways": (
        "Bước “{name}” dẫn đi đường khác.",
        "“{name}” leads elsewhere.",
    ),
    "procedures.diff_paper_new": (
        "Thêm giấy tờ “{name}”.",
        "Paper “{name}” added.",
    ),
    "procedures.diff_paper_gone": (
        "Bỏ giấy tờ “{name}”.",
        "Paper “{name}” removed.",
    ),
    "procedures.diff_paper": (
        "Sửa giấy tờ “{name}”.",
        "Paper “{name}” changed.",
    ),
    "procedures.diff_fee_new": (
        "Thêm khoản thu “{name}”.",
        "Fee “{name}” added.",
    ),
    "procedures.diff_fee_gone": (
        "Bỏ khoản thu “{name}”.",
        "Fee “{name}” removed.",
    ),
    "procedures.diff_fee": (
        "Sửa khoản thu “{name}”.",
        "Fee “{name}” changed.",
    ),
    "procedures.diff_legal": (
        "Hạn theo luật ({channel}): {before} thành {after}.",
        "Legal limit ({channel}): {before} becomes {after}.",
    ),
    "procedures.diff_promised": (
        "Lời hẹn ({channel}): {before} thành {after}.",
        "Promise ({channel}): {before} becomes {after}.",
    ),
    "procedures.diff_channel_gone": (
        "Bỏ cách nộp {channel}.",
        "Channel {channel} removed.",
    ),
    "procedures.diff_grounds": (
        "Căn cứ pháp lý thay đổi.",
        "The legal grounds change.",
    ),
    "procedures.diff_special": (
        "Luật chuyên ngành của thủ tục thay đổi.",
        "What the procedure's own law says changes.",
    ),
    "procedures.diff_separate": (
        "Các việc phải tách người thay đổi.",
        "The duties kept apart change.",
    ),
    "procedures.diff_name": (
        "Tên thủ tục: “{before}” thành “{after}”.",
        "Name: “{before}” becomes “{after}”.",
    ),
    "procedures.diff_said_purpose": (
        "Sửa mục đích nêu trong tài liệu.",
        "The purpose its document states changes.",
    ),
    "procedures.diff_said_terms": (
        "Sửa định nghĩa, chữ viết tắt của tài liệu.",
        "The terms of its document change.",
    ),
    "procedures.diff_said_records": (
        "Sửa hồ sơ lưu, nơi lưu hoặc thời hạn lưu.",
        "The records kept, where or how long, change.",
    ),
    "procedures.diff_said_receivers": (
        "Sửa nơi nhận tài liệu.",
        "The receivers of its document change.",
    ),
    "procedures.diff_said_mark": (
        "Sửa lối đặt mã tài liệu.",
        "The pattern of the document's code changes.",
    ),
    "procedures.diff_said_form_mark": (
        "Sửa lối đặt mã biểu mẫu.",
        "The pattern of the forms' codes changes.",
    ),
    "procedures.said_long": (
        "Quá dài: nhiều nhất {most} ký tự (đang có {length}).",
        "Too long: {most} characters at most ({length} now).",
    ),
    "procedures.said_braces": (
        "Không điền được “{given}”: trong ngoặc nhọn chỉ viết {known}.",
        "“{given}” cannot be filled in; in braces only {known}.",
    ),
    "procedures.said_alike": (
        "Thiếu {needed}: nhiều tài liệu hay biểu mẫu sẽ trùng mã.",
        "{needed} is missing: several documents or forms would bear one code.",
    ),
    "procedures.diff_sets": (
        "Số bộ hồ sơ: {before} thành {after}.",
        "Sets: {before} becomes {after}.",
    ),
    "procedures.diff_roles": ("Vai trò thay đổi.", "The roles change."),
    "procedures.diff_results": ("Kết quả giải quyết thay đổi.", "The results change."),
    "procedures.diff_cases": ("Các trường hợp thay đổi.", "The cases change."),
    "procedures.diff_applicants": ("Đối tượng thực hiện thay đổi.", "The applicants change."),
    "procedures.diff_place": ("Lĩnh vực hoặc cấp thực hiện thay đổi.", "The field or the level changes."),
    "procedures.diff_decision": ("Quyết định công bố thay đổi.", "The decision that publishes it changes."),
    "procedures.copy_holds": (
        "Bản in này còn hiệu lực: {name}, lần ban hành {version}, có hiệu lực từ {since}.",
        "This copy holds: {name}, edition {version}, in force from {since}.",
    ),
    "procedures.copy_ahead": (
        "Bản in này chưa có hiệu lực: {name}, lần ban hành {version}, có hiệu lực từ {since}.",
        "This copy does not hold yet: {name}, edition {version}, in force from {since}.",
    ),
    "procedures.copy_replaced": (
        "Bản in này đã được thay: {name}, lần ban hành {version}, hiệu lực từ {since}, đã thay bằng lần ban hành {after} từ {until}.",
        "This copy was replaced: {name}, edition {version} of {since}, by edition {after} from {until}.",
    ),
    "procedures.copy_ended": (
        "Bản in này hết hiệu lực: {name}, lần ban hành {version}, hiệu lực từ {since}, thôi áp dụng từ {until}, không có bản thay.",
        "This copy no longer holds: {name}, edition {version} of {since}, ended on {until} and not replaced.",
    ),
    "procedures.copy_foreign": (
        "Đây không phải bản của cơ quan: cơ quan không ban hành {name}, lần {version}, với mã kiểm chứng này.",
        "This is no copy of the agency's: it issued no {name}, edition {version}, with this hash.",
    ),
}
