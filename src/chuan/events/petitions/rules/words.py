"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "petitions.about_him": (
        "Người bị phản ánh không được xác minh hay duyệt trả lời phản ánh về mình.",
        "Whoever a petition is about neither verifies it nor approves its answer.",
    ),
    "petitions.classified": ("Phản ánh này đã được phân loại.", "This petition is classified already."),
    "petitions.not_yours": (
        "Việc tiếp nhận, phân loại phản ánh này do người khác giữ.",
        "Somebody else receives and classifies this petition.",
    ),
    "petitions.asked": (
        "Đã yêu cầu người gửi bổ sung một lần rồi; gộp mọi điều cần hỏi vào một lần.",
        "The author was asked for more once already; ask everything at once.",
    ),
    "petitions.still_open": (
        "Phản ánh này đang được xử lý; sửa ngay ở bước hiện tại.",
        "This petition is being handled; mend it at its present step.",
    ),
    "petitions.never_verified": (
        "Phản ánh này chưa từng được xác minh; mở lại từ bước phân loại.",
        "This petition was never verified; reopen it from its classification.",
    ),
    "petitions.moved_on": (
        "Phản ánh đã chuyển sang cơ quan khác trong hệ thống và đang được xử lý ở đó.",
        "The petition went to another agency of the system and is handled there.",
    ),
    "petitions.reopen_where": ("Chọn bước làm lại.", "Choose the step to do again."),
    "petitions.kind_missing": ("Chọn loại của phản ánh, kiến nghị.", "Choose what the petition is."),
    "petitions.author_known": (
        "Người gửi đã cho đủ họ tên, địa chỉ, điện thoại: không lưu làm thông tin tham khảo mà phải phân loại để xử lý.",
        "The author gave name, address and phone: it is not merely kept as information but must be classified.",
    ),
    "petitions.author_missing": (
        "Thiếu họ tên, địa chỉ hoặc điện thoại: chưa tiếp nhận là phản ánh, kiến nghị được. Hãy yêu cầu bổ sung.",
        "Name, address or phone is missing: it is not received as a petition. Ask for more.",
    ),
    "petitions.reason_missing": ("Ghi lý do.", "Give the reason."),
    "petitions.where_missing": ("Ghi nơi chuyển đến.", "Say where it goes."),
    "petitions.receiver_missing": (
        "Chọn người nhận hoặc ghi cơ quan nhận đơn.",
        "Choose who receives it, or name the agency that does.",
    ),
    "petitions.finding_missing": ("Chọn kết quả xác minh.", "Choose what the verification found."),
    "petitions.reply_missing": ("Soạn nội dung trả lời.", "Write the answer."),
    "petitions.by_answering": (
        "Duyệt trả lời bằng nút “Duyệt và trả lời” ở trang này.",
        "Approve with the button that answers on this page.",
    ),
    "petitions.publish_or_why": (
        "Công khai, hoặc ghi lý do không công khai.",
        "Publish it, or say why not.",
    ),
    "petitions.nobody_receives": (
        "Cơ quan chưa phân công ai tiếp nhận phản ánh, kiến nghị. Xin gọi hoặc đến trực tiếp bộ phận một cửa.",
        "The agency has named nobody to receive petitions. Please call or come to the counter.",
    ),
    "petitions.text_missing": ("Viết nội dung phản ánh, kiến nghị.", "Write what it is about."),
    "petitions.limit_missing": (
        "Thiếu thời hạn “{limit}” của phản ánh, kiến nghị.",
        "The limit {limit} is missing.",
    ),
    "petitions.dossier_foreign": (
        "Không có hồ sơ nào của cơ quan mang mã này.",
        "No dossier of the agency has this code.",
    ),
    "petitions.report_over": ("Báo cáo này đã kết thúc.", "This report is concluded."),
    "petitions.trust_over": ("Người này đã thôi nhận báo cáo.", "He receives reports no more."),
    "petitions.no_trusted": (
        "Chưa có người nhận nào ngoài tuyến của người bị báo. Xin gửi thẳng cơ quan cấp trên hoặc cơ quan thanh tra.",
        "Nobody outside the chain of whom you report is named. Please go to the superior agency or the inspectorate.",
    ),
    "petitions.trusted_already": (
        "Người này đang nhận báo cáo của cơ quan.",
        "He receives the agency's reports already.",
    ),
    "petitions.no_official": ("Chọn một người của cơ quan.", "Choose an official of the agency."),
    "petitions.not_other_law": (
        "Chỉ đơn chuyển đi nơi khác mới có phiếu này.",
        "Only what goes elsewhere has this slip.",
    ),
    "petitions.not_answered": (
        "Cơ quan chưa trả lời nên chưa đánh giá được.",
        "There is no answer yet to give an opinion on.",
    ),
    "petitions.liked_already": (
        "Ông, bà đã đánh giá trả lời này; mỗi trả lời đánh giá một lần.",
        "You gave your opinion on this answer already; one answer, one opinion.",
    ),
    "petitions.no_step": (
        "Chọn một bước của hồ sơ này, hoặc để trống.",
        "Choose a step of this dossier, or leave it blank.",
    ),
    "petitions.incomplete_move": (
        "Ghi đủ họ tên, địa chỉ, điện thoại của người gửi thì mới chuyển sang cơ quan khác được.",
        "Write down the name, address and phone of the author: it goes to another agency only with them.",
    ),
    "petitions.no_agency": (
        "Chọn một cơ quan trong hệ thống đang tiếp nhận phản ánh, kiến nghị.",
        "Choose an agency of the system that receives petitions.",
    ),
    "petitions.caller_words": (
        "Ghi điều đã nói, đã hướng dẫn hoặc đã quyết định.",
        "Write down what was said, told or decided.",
    ),
    "petitions.not_published": ("Phản ánh này chưa được công khai.", "This petition is not published."),
}
