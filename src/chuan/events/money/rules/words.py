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
    "money.other_edition": (
        "Hồ sơ giữ mức thu của bản thủ tục khi tiếp nhận; không tính theo bản khác.",
        "A dossier keeps the fees of the edition it was received under; no other edition is charged.",
    ),
    "money.no_collect": (
        "Chọn thu khi tiếp nhận, khi bổ sung hay khi trả kết quả.",
        "Choose when it is collected.",
    ),
    "money.fee_twice": ("Một khoản thu chỉ tính một dòng.", "A fee stands on one line only."),
    "money.paid_already": (
        "Hồ sơ này đã có tiền nộp. Muốn tính lại, hãy hủy khoản đã thu trước, kèm lý do.",
        "Money has been paid. To charge anew, annul the payment first, with a reason.",
    ),
    "money.exempted_already": (
        "Hồ sơ này đang được miễn, giảm. Muốn tính lại, hãy hủy khoản miễn, giảm trước.",
        "An exemption stands. To charge anew, annul it first.",
    ),
    "money.no_such_fee": ("Khoản thu này không có trong hồ sơ.", "This fee is none of the dossier's."),
    "money.bad_count": ("Số lượng của “{name}” phải từ 1 trở lên.", "The count of “{name}” is 1 or more."),
    "money.sum_unstated": (
        "Nhập số tiền của “{name}”: thủ tục không ghi sẵn mức này.",
        "Type the sum of “{name}”: the procedure does not state it.",
    ),
    "money.no_ground": ("Chọn căn cứ miễn, giảm.", "Choose the ground of the exemption."),
    "money.ground_shown": (
        "Ghi giấy tờ chứng minh diện được miễn, giảm.",
        "Write which paper shows the ground.",
    ),
    "money.exemption_signed": (
        "Miễn, giảm theo căn cứ khác phải do phụ trách đơn vị hoặc lãnh đạo ký: nhờ người đó mở hồ sơ này và ghi.",
        "An exemption on another ground is signed by a head or a leader, who opens this dossier and records it.",
    ),
    "money.exempt_too_much": (
        "Số tiền miễn, giảm phải lớn hơn 0 và không quá {left} đồng còn lại của khoản này.",
        "An exemption is above 0 and at most the {left} đồng left of this fee.",
    ),
    "money.no_means": ("Chọn cách nộp tiền.", "Choose how the money came."),
    "money.bad_reference": (
        "Số giao dịch gồm chữ không dấu, chữ số và . / - _, không có dấu cách.",
        "A transfer's number has plain letters, digits and . / - _, no spaces.",
    ),
    "money.bad_receipt": (
        "Ghi đủ ký hiệu (ví dụ 1C26TAA) và số (chỉ chữ số) của biên lai, hóa đơn.",
        "Give both the series (for example 1C26TAA) and the number (digits only) of the receipt.",
    ),
    "money.more_than_owed": (
        "Hồ sơ chỉ còn phải nộp {owing} đồng; không thu quá số này tại quầy.",
        "Only {owing} đồng are owed; no more is taken at the counter.",
    ),
    "money.ended": (
        "Hồ sơ đã kết thúc mà không có kết quả; không thu tiền nữa.",
        "The dossier ended without a result; no money is taken any more.",
    ),
    "money.line_counted": (
        "Dòng sao kê này đã được tính cho hồ sơ.",
        "This line of the statement is counted already.",
    ),
    "money.statement_revoked": (
        "Tệp sao kê này đã bị hủy, các dòng không còn được tính.",
        "This statement was annulled; its lines do not count.",
    ),
    "money.account_past": (
        "Tài khoản chỉ dùng được từ hôm nay trở đi.",
        "An account holds from today on, not for days gone by.",
    ),
    "money.account_in_use": (
        "Tài khoản này đã dùng từ ngày {day}. Ghi tài khoản mới để thay, đừng bỏ.",
        "This account has been in use since {day}. Enter a new one instead.",
    ),
    "money.account_of_day": (
        "Từ ngày {day} đã có một tài khoản. Bỏ tài khoản đó trước, hoặc chọn ngày khác.",
        "An account from {day} is there already. Annul it first, or choose another day.",
    ),
    "money.line_waits": (
        "Dòng sao kê này chưa được tính cho hồ sơ nào.",
        "This line is counted for no dossier yet.",
    ),
    "money.no_such_payment": ("Không còn khoản thu này.", "This payment is not there any more."),
    "money.reason_needed": ("Ghi lý do.", "Give a reason."),
    "money.refund_too_much": (
        "Chỉ hoàn được tối đa {held} đồng cơ quan đang giữ của hồ sơ này.",
        "At most the {held} đồng held of this dossier can be refunded.",
    ),
    "money.refund_signed": (
        "Hoàn tiền phải do phụ trách đơn vị hoặc lãnh đạo ký: nhờ người đó mở hồ sơ này và ghi.",
        "A refund is signed by a head or a leader, who opens this dossier and records it.",
    ),
    "money.refund_other_person": (
        "Người đã ghi thu không tự hoàn khoản đó: nhờ phụ trách khác hoặc lãnh đạo.",
        "Whoever recorded the payment may not refund it: ask another head or a leader.",
    ),
    "money.nothing_to_annul": ("Khoản này không còn để hủy.", "There is nothing left to annul."),
    "money.annul_signed": (
        "Chỉ người đã ghi được hủy, trong ngày; sau đó phải do phụ trách đơn vị hoặc lãnh đạo hủy.",
        "Only whoever recorded it may annul it, on the same day; later a head or a leader.",
    ),
    "money.refunded_already": (
        "Khoản này đã hoàn lại tiền nên không hủy được; hãy hủy lần hoàn tiền trước.",
        "It has been refunded and cannot be annulled; annul the refund first.",
    ),
    "money.parts_do_not_add": (
        "Các phần phải cộng lại đúng {amount} đồng của dòng sao kê.",
        "The parts must add up to the {amount} đồng of the line.",
    ),
    "money.dossier_twice": ("Mỗi hồ sơ chỉ ghi một lần.", "Each dossier is named once."),
    "money.no_shift": ("Chọn ca làm việc.", "Choose the shift."),
    "money.count_differs": (
        "Tiền đếm được lệch {difference} đồng so với sổ: ghi lý do.",
        "What was counted differs from the book by {difference} đồng: give the reason.",
    ),
    "money.file_kind": (
        "Chỉ nhận sao kê dạng .csv hoặc .xlsx.",
        "A bank statement is .csv or .xlsx.",
    ),
    "money.file_broken": (
        "Tệp hỏng hoặc không đúng loại nên không đọc được.",
        "The file is damaged or of another kind.",
    ),
    "money.file_letters": (
        "Tệp CSV không phải mã UTF-8; hãy lưu lại dạng CSV UTF-8 hoặc XLSX.",
        "The CSV file is not UTF-8; save it as CSV UTF-8 or XLSX.",
    ),
    "money.file_formula": (
        "Ô {cell} là công thức. Hãy lấy tệp gốc của ngân hàng, hoặc lưu lại với giá trị thay cho công thức.",
        "Cell {cell} is a formula. Use the bank's own file, or save values in place of formulas.",
    ),
    "money.file_long": (
        "Tệp có hơn {most} dòng; hãy chia theo ngày rồi nhập từng tệp.",
        "The file has more than {most} lines; split it by day.",
    ),
    "money.file_no_heading": (
        "Không thấy dòng tiêu đề có đủ Ngày, Ghi có (Số tiền) và Nội dung (Diễn giải).",
        "No heading with the day, the credit and the description was found.",
    ),
    "money.file_empty": ("Tệp không có khoản tiền nào vào tài khoản.", "No money came in by this file."),
    "money.file_day": (
        "Dòng {row}: không đọc được ngày “{cell}”. Không nhập dòng nào.",
        "Row {row}: the day “{cell}” cannot be read. Nothing is imported.",
    ),
    "money.file_sum": (
        "Dòng {row}: không đọc được số tiền “{cell}”. Không nhập dòng nào.",
        "Row {row}: the sum “{cell}” cannot be read. Nothing is imported.",
    ),
    "money.file_total": (
        "Tổng ghi có trong tệp là {stated} đồng, cộng các dòng được {total} đồng. Không nhập dòng nào; hãy lấy lại tệp.",
        "The file states {stated} đồng, its lines add up to {total} đồng. Nothing is imported.",
    ),
    "money.file_balance": (
        "Số dư cuối kỳ trong tệp là {stated} đồng, tính từ các dòng được {closing} đồng. Không nhập dòng nào.",
        "The file closes with {stated} đồng, its lines give {closing} đồng. Nothing is imported.",
    ),
    "money.nothing_new": (
        "Mọi dòng của tệp này đã được nhập từ trước; không có gì mới.",
        "Every line of this file was brought in before; nothing is new.",
    ),
    "money.no_account": (
        "Cơ quan chưa khai báo tài khoản thu phí, lệ phí.",
        "The agency has entered no account for fees.",
    ),
    "money.no_dossier": (
        "Không có hồ sơ nào của cơ quan mang mã {code}.",
        "No dossier of the agency has the code {code}.",
    ),
    "money.means_cash": ("Tiền mặt", "Cash"),
    "money.means_transfer": ("Chuyển khoản, VietQR", "Transfer, VietQR"),
    "money.means_card": ("Thẻ tại quầy", "Card at the counter"),
    "money.means_portal": ("Cổng Dịch vụ công quốc gia", "National Portal"),
    "money.means_gateway": ("Cổng thanh toán của bộ, tỉnh", "Gateway of the ministry or province"),
    "money.means_delivery": ("Thu khi phát kết quả (bưu chính)", "On delivery (post)"),
    "money.ground_merit": ("Người có công với cách mạng và thân nhân", "People with merit and their kin"),
    "money.ground_poor": ("Hộ nghèo, cận nghèo", "Poor or near-poor household"),
    "money.ground_disabled": ("Người khuyết tật", "Disabled person"),
    "money.ground_child": ("Trẻ em", "Child"),
    "money.ground_elderly": ("Người cao tuổi", "Elderly person"),
    "money.ground_in_time": ("Đăng ký đúng hạn", "Registered in time"),
    "money.ground_online": (
        "Nộp trực tuyến, theo nghị quyết của tỉnh",
        "Submitted online, by the province's resolution",
    ),
    "money.ground_other": ("Căn cứ khác (phụ trách ký)", "Another ground (signed by a head)"),
    "money.collect_1": ("Khi tiếp nhận", "At reception"),
    "money.collect_2": ("Khi bổ sung hồ sơ", "At a supplement"),
    "money.collect_4": ("Khi trả kết quả", "At the result"),
    "money.verdict_matched": ("Khớp đúng số tiền", "Matched"),
    "money.verdict_split": ("Một lần chuyển cho nhiều hồ sơ", "One transfer for several dossiers"),
    "money.verdict_under": ("Chuyển thiếu", "Underpaid"),
    "money.verdict_over": ("Chuyển thừa", "Overpaid"),
    "money.verdict_twice": ("Nộp trùng", "Paid twice"),
    "money.verdict_after_end": ("Nộp sau khi hồ sơ đã kết thúc", "Paid after the end"),
    "money.verdict_several": ("Nhiều mã, không chia được", "Several codes, no split"),
    "money.verdict_no_code": ("Không có mã hồ sơ", "No dossier code"),
    "money.verdict_unknown": ("Mã không có khoản thu nào", "Code without a charge"),
    "money.verdict_by_hand": ("Đối chiếu bằng tay", "Matched by hand"),
    "money.verdict_revoked": ("Đã hủy cùng tệp sao kê", "Annulled with its file"),
    "money.shift_morning": ("Ca sáng", "Morning"),
    "money.shift_afternoon": ("Ca chiều", "Afternoon"),
    "money.shift_day": ("Cả ngày", "Whole day"),
    "money.standing_none": ("Không thu", "Nothing to pay"),
    "money.standing_exempt": ("Được miễn", "Exempted"),
    "money.standing_due": ("Chưa nộp", "Unpaid"),
    "money.standing_part": ("Nộp thiếu", "Part paid"),
    "money.standing_paid": ("Đã nộp đủ", "Paid"),
    "money.standing_refund": ("Phải hoàn", "To be refunded"),
}
