"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.events.dossiers.rules.coded_words import CODED_WORDS
from chuan.events.dossiers.rules.interruption_words import INTERRUPTION_WORDS

WORDS: Words = {
    "dossiers.doubtful_length": (
        "Số định danh gồm 12 chữ số, đang có {digits}. Xin xem lại giấy tờ.",
        "A personal number has 12 digits, this has {digits}.",
    ),
    "dossiers.doubtful_year": (
        "Số định danh ghi năm sinh {year}, ngày sinh đã nhập là năm {born}. Xin xem lại giấy tờ.",
        "The personal number says born {year}, the date typed says {born}.",
    ),
    "dossiers.doubtful_future": (
        "Số định danh ghi năm sinh {year}, chưa đến. Xin xem lại giấy tờ.",
        "The personal number says born {year}, which is to come.",
    ),
    "dossiers.doubtful_tax_code": (
        "Mã số thuế này sai số kiểm tra. Xin xem lại giấy tờ.",
        "The check digit of this tax code is wrong.",
    ),
    "dossiers.no_such_channel": (
        "Thủ tục này không nhận hồ sơ theo cách này.",
        "This procedure does not take dossiers this way.",
    ),
    "dossiers.no_such_case": ("Chọn trường hợp của hồ sơ.", "Choose the case."),
    "dossiers.bad_count": (
        "Số bản và số bộ phải là số không âm, ít nhất 1 bộ.",
        "Counts may not be negative; at least one set.",
    ),
    "dossiers.papers_missing": (
        "Chưa đủ giấy tờ: {papers}. In phiếu yêu cầu bổ sung, hoặc nhận thêm rồi tiếp nhận.",
        "Papers are missing: {papers}. Print a supplement slip, or take the papers first.",
    ),
    "dossiers.looked_up": (
        "“{paper}” tra cứu được ở {register}, không được yêu cầu công dân nộp. Nếu vẫn nhận bản giấy, chọn lý do.",
        "“{paper}” can be looked up in {register}; taking it needs a ground.",
    ),
    "dossiers.authorisation_missing": (
        "Người nộp không phải chủ hồ sơ: ghi quan hệ và giấy ủy quyền.",
        "The submitter is not the owner: enter the relation and the authorisation.",
    ),
    "dossiers.in_the_future": (
        "Giờ tiếp nhận không được sau giờ hiện tại.",
        "Reception cannot lie in the future.",
    ),
    "dossiers.late_entry_reason": (
        "Giờ tiếp nhận đã qua: ghi lý do nhập sau (ví dụ: mất điện từ 8 giờ đến 9 giờ).",
        "Reception lies in the past: say why it is entered late.",
    ),
    "dossiers.late_entry_head": (
        "Nhập sau quá {days} ngày làm việc: cần người đứng đầu ký duyệt.",
        "Entered more than {days} working day(s) late: a head must sign.",
    ),
    "dossiers.nobody_may": (
        "Chưa có ai được giao bước “{step}”. Báo quản trị phân công trước.",
        "Nobody is assigned to the step “{step}” yet.",
    ),
    "dossiers.person_may_not": (
        "Người được chọn không có quyền làm bước “{step}”.",
        "The chosen person may not do the step “{step}”.",
    ),
    "dossiers.competence_needed": (
        "{person} chưa có chứng chỉ còn hạn về “{competence}”; cơ quan quy định bước “{step}” chỉ giao cho người đã có. Chọn người khác.",
        "{person} has no valid certificate of “{competence}”, which the step “{step}” asks. Choose somebody else.",
    ),
    "dossiers.is_ready": (
        "Hồ sơ {code} đã có kết quả ở quầy, không sửa được nữa.",
        "Dossier {code} already has its result at the counter.",
    ),
    "dossiers.is_closed": (
        "Hồ sơ {code} đã trả kết quả, không sửa được nữa.",
        "The result of dossier {code} was already handed over.",
    ),
    "dossiers.is_annulled": ("Hồ sơ {code} đã hủy tiếp nhận.", "Dossier {code} was annulled."),
    "dossiers.is_new": ("Hồ sơ chưa được tiếp nhận.", "The dossier is not received yet."),
    "dossiers.not_your_step": (
        "Bước “{step}” không do bạn giữ.",
        "The step “{step}” is not yours.",
    ),
    "dossiers.not_a_holder": (
        "Bạn không giữ hồ sơ này.",
        "You do not hold this dossier.",
    ),
    "dossiers.duties_separate": (
        "Bạn đã làm bước “{other}”, nên bước “{step}” phải do người khác làm.",
        "You did the step “{other}”, so somebody else must do “{step}”.",
    ),
    "dossiers.duties_separate_lent": (
        "Người ủy quyền đã làm bước “{other}”, nên không ai được làm thay bước “{step}”.",
        "The delegator did the step “{other}”, so nobody may do “{step}” in that stead.",
    ),
    "dossiers.no_draft": (
        "Chưa có dự thảo kết quả để làm bước “{step}”.",
        "There is no draft for the step “{step}” yet.",
    ),
    "dossiers.not_signed": ("Văn bản chưa được ký.", "The document is not signed."),
    "dossiers.no_number": ("Chưa có số và ngày văn bản.", "The document has no number and date."),
    "dossiers.not_numbered": ("Văn bản chưa được cấp số.", "The document has no number."),
    "dossiers.no_issued_file": (
        "Đính kèm tệp đã đóng dấu hoặc bản quét.",
        "Attach the sealed file or the scan.",
    ),
    "dossiers.already_signed": (
        "Văn bản đã ký, không thay dự thảo được.",
        "The document is signed; the draft cannot be replaced.",
    ),
    "dossiers.branches_open": (
        "Còn việc song song chưa xong, chưa kết thúc hồ sơ được.",
        "Parallel work is still open; the dossier cannot end.",
    ),
    "dossiers.no_result": (
        "Chưa kết thúc được: chưa có văn bản kết quả đã ký, cấp số và phát hành.",
        "It cannot end: there is no signed, numbered and issued result.",
    ),
    "dossiers.no_refusal": (
        "Chưa kết thúc được: chưa có văn bản từ chối đã ký, cấp số và phát hành.",
        "It cannot end: there is no signed, numbered and issued refusal.",
    ),
    "dossiers.already_received": ("Hồ sơ {code} đã tiếp nhận.", "Dossier {code} is already received."),
    "dossiers.step_gone": (
        "Bước này vừa xong hoặc không còn mở.",
        "This step has just ended or is no longer open.",
    ),
    "dossiers.reason_needed": ("Ghi lý do.", "Give a reason."),
    "dossiers.already_holds": ("Người này đang giữ hồ sơ rồi.", "This person already holds it."),
    "dossiers.not_ready": (
        "Hồ sơ {code} chưa có kết quả để trả.",
        "Dossier {code} has no result to hand over.",
    ),
    "dossiers.annul_not_yours": (
        "Chỉ người đã tiếp nhận hoặc người đứng đầu được hủy tiếp nhận.",
        "Only the receiver or the head may annul a reception.",
    ),
    "dossiers.annul_too_late": (
        "Chỉ hủy tiếp nhận trong ngày. Hồ sơ {code} nhận từ ngày trước: làm văn bản dừng hoặc từ chối.",
        "A reception is annulled on the same day only.",
    ),
    "dossiers.nothing_to_take_back": (
        "Không rút lại được: người nhận đã làm việc hoặc bước đó không do bạn chuyển.",
        "It cannot be taken back: the next person has acted, or you did not pass it.",
    ),
    "dossiers.act_stands": (
        "Ký, cấp số, phát hành và tiếp nhận không rút lại được.",
        "Signing, numbering, issuing and reception cannot be taken back.",
    ),
    "dossiers.not_found": (
        "Không tìm thấy hồ sơ. Mở lại bằng mã QR trên giấy hẹn, hoặc hỏi quầy đã nhận hồ sơ.",
        "No such dossier. Open it by the QR code on your slip, or ask the counter.",
    ),
    "dossiers.too_many_tries": (
        "Bạn đã thử quá nhiều lần. Xin đợi 15 phút, hoặc hỏi quầy đã nhận hồ sơ.",
        "Too many tries. Please wait 15 minutes, or ask the counter.",
    ),
    **INTERRUPTION_WORDS,
    **CODED_WORDS,
    "dossiers.card_typed": (
        "Chữ đọc từ thẻ bị bộ gõ tiếng Việt làm lệch: tắt bộ gõ rồi quét lại.",
        "A Vietnamese keyboard mangled the card's text: turn it off and scan again.",
    ),
    "dossiers.card_short": (
        "Chưa đọc đủ thẻ. Xin quét lại mã trên thẻ căn cước.",
        "The card was not read to its end. Scan it again.",
    ),
    "dossiers.card_order": (
        "Các mục đọc được không theo thứ tự của thẻ căn cước. Xin quét lại, hoặc gõ tay từ thẻ.",
        "The fields are not in the order of the card. Scan again or type them.",
    ),
    "dossiers.card_old": (
        "Thẻ này mang số cũ 9 chữ số. Xin gõ số định danh 12 chữ số.",
        "The card has the old number of nine digits. Type the number of twelve.",
    ),
    "dossiers.card_day": (
        "Ngày sinh đọc từ thẻ là “{day}”, không phải một ngày. Xin quét lại, hoặc gõ tay từ thẻ.",
        "The birth read from the card is “{day}”, no day. Scan again or type it.",
    ),
}
