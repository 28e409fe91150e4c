"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "acts.no_code": (
        "“{text}” không phải mã hồ sơ. Mã đúng có dạng H49.98-261120-0001, in trên giấy tiếp nhận và hẹn trả.",
        "“{text}” is no dossier code.",
    ),
    "acts.code_elsewhere": (
        "Mã này của cơ quan {agency}, không có trong danh sách cơ quan ở đây: có thể là hồ sơ của tỉnh khác hoặc của bộ.",
        "This code is of agency {agency}, which is not among those here.",
    ),
    "acts.code_unknown": (
        "Không có hồ sơ nào mang mã {code}. Xin so lại từng số với giấy hẹn.",
        "No dossier has the code {code}.",
    ),
    "acts.code_beyond": (
        "Hồ sơ này của cơ quan ngoài phạm vi của bạn.",
        "This dossier is of an agency outside your reach.",
    ),
    "acts.not_in_charge": (
        "Chọn người thuộc đơn vị bạn phụ trách.",
        "Choose somebody of a unit you are in charge of.",
    ),
    "acts.task_product": ("Ghi sản phẩm phải nộp.", "Say what is to be handed in."),
    "acts.no_slips": (
        "Cơ quan chưa chọn ký số giấy hẹn và phiếu, hoặc bạn chưa có khóa ký số.",
        "The agency has not chosen to sign slips, or you have no key.",
    ),
    "acts.not_issued": (
        "Kết quả này chưa phát hành: cơ quan chưa đóng dấu. Giấy nào mang mã này lúc này đều chưa có giá trị.",
        "This result is not issued: the agency has not sealed it. No paper with this code counts yet.",
    ),
    "acts.on_paper": (
        "Kết quả này ký và đóng dấu trên giấy: hãy so số, ngày và dấu trên bản giấy.",
        "This result was signed and sealed on paper: compare number, day and seal on the paper itself.",
    ),
    "acts.no_key": (
        "Chưa có khóa ký số nào đang dùng ở đây. Nộp khóa ở trang “Khóa ký số”, hoặc để trống để ký giấy.",
        "No key is in use here. Hand one in on the page of signing keys, or leave this empty to sign on paper.",
    ),
    "acts.no_post": ("Bạn chưa có vị trí nào trong cơ quan.", "You hold no post in the agency."),
    "acts.no_such_agency": (
        "Không có cơ quan {code} để hỏi, hoặc cơ quan đã ngừng hoạt động.",
        "There is no agency {code} to ask.",
    ),
    "acts.not_adopted_there": (
        "{agency} chưa áp dụng quy trình phối hợp {code}, nên chưa nhận được yêu cầu trên hệ thống. Hỏi bằng văn bản giấy, hoặc đề nghị cơ quan đó áp dụng quy trình.",
        "{agency} has not adopted the procedure {code}: ask on paper, or have it adopt the procedure.",
    ),
    "acts.not_internal": (
        "Chỉ hỏi cơ quan khác theo quy trình phối hợp nội bộ.",
        "Another agency is asked by an internal procedure only.",
    ),
    "acts.ask_what": ("Ghi rõ cần cơ quan đó trả lời việc gì.", "Say what the agency is to answer."),
    "acts.not_received_here": (
        "{agency} không nhận hộ hồ sơ này tại đây. Hướng dẫn công dân nộp tại {agency} hoặc qua Cổng Dịch vụ công quốc gia.",
        "{agency} does not let others receive this procedure.",
    ),
    "acts.arrived_with_paper": (
        "Dấu nhận này theo giấy của danh sách bàn giao {list}: làm lại câu trả lời trên danh sách đó thì dấu được rút lại.",
        "This stamp came with the paper of list {list}: take the answer on that list back, and the stamp goes with it.",
    ),
    "acts.owner_name": ("Nhập họ và tên chủ hồ sơ.", "Enter the owner's name."),
    "acts.nothing_missing": (
        "Chưa chọn giấy tờ nào cần bổ sung.",
        "No paper to supplement was chosen.",
    ),
    "acts.letter_unsigned": (
        "Văn bản này chưa ai ký nên chưa in được; chỉ xem được dự thảo.",
        "Nobody has signed this letter yet: only its draft can be looked at.",
    ),
    "acts.why_each_paper": (
        "Ghi rõ vì sao cần bổ sung từng giấy tờ đã chọn.",
        "Say why each chosen paper must be brought.",
    ),
    "acts.pdf_only": (
        "Dự thảo phải là tệp PDF. Mở tệp bằng trình soạn thảo và chọn lưu thành PDF.",
        "The draft must be a PDF file.",
    ),
    "acts.step_moved": (
        "Bước này không còn ở nơi bạn nhắc. Hồ sơ {code} hiện do {holders} giữ.",
        "This step has moved on. Dossier {code} is now with {holders}.",
    ),
    "acts.nothing_to_start_from": (
        "Không có thủ tục {code} để bắt đầu soạn.",
        "There is no procedure {code} to start from.",
    ),
    "acts.publish_past": (
        "Bản mới chỉ có hiệu lực từ hôm nay trở đi.",
        "A new version is in force from today at the earliest.",
    ),
    "acts.publish_errors": (
        "Chưa công bố được: còn {count} lỗi phải sửa.",
        "It cannot be published: {count} errors stand.",
    ),
    "acts.warning_reason": (
        "Ghi lý do chấp nhận nhắc nhở này.",
        "Write why this warning is accepted.",
    ),
    "acts.delegation_no_procedure": (
        "Cơ quan không có thủ tục {code} để ủy quyền.",
        "The agency has no procedure {code} to delegate.",
    ),
    "acts.scan_kind": (
        "Bản quét phải là tệp PDF, JPG hoặc PNG.",
        "A scan is a PDF, JPG or PNG file.",
    ),
    "acts.scan_too_large": (
        "Bản quét lớn hơn {megabytes} MB. Quét lại với độ phân giải thấp hơn.",
        "The scan is larger than {megabytes} MB.",
    ),
    "acts.matter_title": ("Ghi tên việc.", "Say what the matter is called."),
    "acts.not_for_duty": (
        "Người được chọn không giữ vai trò làm bước “{step}” ở cơ quan này. Chọn người khác.",
        "The person chosen has no duty for “{step}” at this agency: choose another.",
    ),
    "acts.loan_not_keeper": (
        "Chỉ người giữ kho được giao bước này mới giao hồ sơ.",
        "Only the keeper who has this step hands the file out.",
    ),
    "acts.loan_purpose": ("Ghi mục đích mượn.", "Say what it is borrowed for."),
    "acts.audit_year": (
        "Chỉ lập chương trình của năm trước, năm nay hoặc năm sau.",
        "Of last year, this or the next only.",
    ),
    "acts.audit_elsewhere": (
        "Đơn vị hoặc điều khoản đã chọn không thuộc cơ quan hay phiên bản tiêu chuẩn này.",
        "A unit or clause chosen is not of this agency or edition.",
    ),
    "acts.duty_by_office": (
        "Kiểm tra công vụ đột xuất do văn phòng của tỉnh quyết định; thường trực Ban chỉ đạo ISO quyết định kiểm tra ISO.",
        "Surprise checks of duty are decided by the province's office; the standing body decides ISO checks.",
    ),
    "acts.inspection_elsewhere": (
        "Cơ quan đã chọn không thuộc các cơ quan trực thuộc.",
        "The agency chosen is not one of those below.",
    ),
    "acts.audit_period": ("Ngày kết thúc phải sau ngày bắt đầu.", "The period must end after it begins."),
    "acts.audit_no_secretary": (
        "Cơ quan chưa có ai giữ vai trò thư ký ISO nên chưa bắt đầu được.",
        "Nobody at the agency is its ISO secretary, so it cannot begin.",
    ),
    "acts.not_approved": (
        "Bản soạn chưa được xem xét và phê duyệt. Gửi xem xét trước; công bố khi lãnh đạo đã phê duyệt.",
        "The draft was not reviewed and approved: send it first.",
    ),
    "acts.on_its_way": (
        "Bản soạn đang được xem xét hoặc phê duyệt. Chờ kết quả, hoặc nhờ người đang giữ trả lại.",
        "The draft is being reviewed or approved: wait, or have it sent back.",
    ),
    "acts.print_replaced": (
        "Bản này đã thôi áp dụng từ {day}: chỉ in bản kiểm soát của bản đang dùng.",
        "This version ended on {day}: controlled copies are made of the present one only.",
    ),
}
