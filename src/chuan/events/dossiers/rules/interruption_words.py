"""Sentences about interruptions: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

INTERRUPTION_WORDS: Words = {
    "dossiers.is_stopped": (
        "Hồ sơ {code} đã dừng giải quyết.",
        "Dossier {code} was stopped.",
    ),
    "dossiers.motion_waits": (
        "Đang có một đề nghị chờ ký. Đợi ký, hoặc rút đề nghị đó trước.",
        "A motion already waits for a signature.",
    ),
    "dossiers.no_motion": (
        "Không có đề nghị nào đang chờ ký.",
        "No motion waits for a signature.",
    ),
    "dossiers.motion_not_yours": (
        "Chỉ người đề nghị mới rút được đề nghị này.",
        "Only whoever proposed may take it back.",
    ),
    "dossiers.own_clock": (
        "Người đề nghị hoặc đang giữ hồ sơ không được tự ký dừng, gia hạn hồ sơ của mình.",
        "Whoever proposed it or holds the dossier may not sign for it.",
    ),
    "dossiers.clock_stands": (
        "Hồ sơ đang tạm dừng từ {since}, chưa thể đề nghị thêm.",
        "The clock stands since {since}.",
    ),
    "dossiers.nothing_lacks": (
        "Chọn ít nhất một giấy tờ cần bổ sung và ghi rõ vì sao.",
        "Choose at least one paper and say why.",
    ),
    "dossiers.no_such_paper": (
        "Có giấy tờ không thuộc thủ tục này.",
        "A paper does not belong to this procedure.",
    ),
    "dossiers.supplement_again": (
        "Đã yêu cầu bổ sung {most} lần. Muốn yêu cầu nữa phải ghi lý do để người đứng đầu ký; lần này tính là lỗi của cơ quan.",
        "A supplement was asked {most} time(s) already: a reason is needed, and it counts against the office.",
    ),
    "dossiers.no_such_pause": (
        "Luật của thủ tục này chưa cho tạm dừng trong trường hợp đó.",
        "The law of this procedure knows no such pause.",
    ),
    "dossiers.no_cause": (
        "Chọn nguyên nhân chậm trong danh mục.",
        "Choose the cause from the list.",
    ),
    "dossiers.extension_not_later": (
        "Ngày hẹn mới phải sau ngày hẹn cũ.",
        "The new date must be later than the old one.",
    ),
    "dossiers.extension_too_short": (
        "Các bước còn lại cần đến {soonest}. Chọn ngày hẹn từ lúc đó trở đi.",
        "The steps left take until {soonest}.",
    ),
    "dossiers.extension_closed": (
        "Giờ hẹn mới rơi vào lúc cơ quan nghỉ. Chọn giờ làm việc.",
        "The new moment falls in a closed time.",
    ),
    "dossiers.nothing_asked": (
        "Hồ sơ {code} không chờ công dân bổ sung.",
        "Nothing was asked of the citizen in {code}.",
    ),
    "dossiers.still_lacking": (
        "Còn thiếu: {papers}. Phải đủ mọi giấy tờ đã yêu cầu thì hồ sơ mới chạy tiếp.",
        "Still lacking: {papers}.",
    ),
    "dossiers.not_suspended": (
        "Hồ sơ {code} không ở trạng thái tạm dừng.",
        "{code} is not suspended.",
    ),
    "dossiers.nothing_to_recall": (
        "Hồ sơ {code} không có yêu cầu bổ sung hay tạm dừng nào để thu hồi.",
        "Nothing to recall in {code}.",
    ),
    "dossiers.nothing_to_tell": (
        "Hồ sơ {code} không còn việc gì phải báo công dân.",
        "The citizen was told all about {code}.",
    ),
    "dossiers.no_tell_channel": (
        "Chọn cách đã báo công dân.",
        "Choose how the citizen was told.",
    ),
    "dossiers.no_request": (
        "Dừng hồ sơ phải có đơn của công dân đã ký, quét kèm theo, hoặc mã xác nhận gửi tới công dân.",
        "A stop needs the citizen’s signed request, scanned, or the code sent to him.",
    ),
    "dossiers.code_nowhere": (
        "Hồ sơ {code} không có số điện thoại hay thư điện tử để gửi mã. Cần đơn công dân ký, quét kèm theo.",
        "{code} has no phone or e-mail to send a code to; a signed request is needed.",
    ),
    "dossiers.code_no_channel": (
        "Cơ quan chưa nối kênh nhắn tin, thư điện tử để gửi mã. Cần đơn công dân ký, quét kèm theo.",
        "The agency has no channel to send a code by; a signed request is needed.",
    ),
    "dossiers.codes_of_day": (
        "Hôm nay đã gửi {most} mã cho hồ sơ {code}. Mai gửi tiếp, hoặc dùng đơn công dân ký.",
        "{most} codes were sent for {code} today. Try tomorrow, or use a signed request.",
    ),
    "dossiers.code_none": ("Chưa có mã nào được gửi. Gửi mã trước đã.", "No code was sent yet."),
    "dossiers.code_on_its_way": (
        "Mã đang được gửi. Đợi tin nhắn đến rồi nhập.",
        "The code is on its way.",
    ),
    "dossiers.code_wrong": (
        "Mã chưa đúng, còn được thử {left} lần.",
        "The code is wrong; {left} tries left.",
    ),
    "dossiers.code_locked": (
        "Đã nhập sai {most} lần, mã này không dùng được nữa. Hãy gửi mã mới.",
        "{most} wrong codes: this one no longer counts. Send a new one.",
    ),
    "dossiers.code_expired": (
        "Mã đã hết hạn lúc {until}. Hãy gửi mã mới.",
        "The code expired at {until}. Send a new one.",
    ),
    "dossiers.code_used": (
        "Mã này đã dùng rồi. Muốn dừng lần nữa, hãy gửi mã mới.",
        "The code was used already. Send a new one.",
    ),
    "dossiers.withdraw_too_late": (
        "Hồ sơ {code} đã có văn bản được ký, không rút được nữa.",
        "An answer to {code} is signed already.",
    ),
    "dossiers.may_still_answer": (
        "Công dân còn được bổ sung đến {until}, chưa được đóng hồ sơ.",
        "The citizen may still answer until {until}.",
    ),
    "dossiers.not_stopped": (
        "Hồ sơ {code} không ở trạng thái dừng giải quyết.",
        "{code} is not stopped.",
    ),
    "dossiers.not_silent": (
        "Thủ tục này không có quy định im lặng, hoặc chưa hết thời hạn luật.",
        "Silence means nothing here, or the limit has not passed.",
    ),
    "dossiers.already_arrived": (
        "Hồ sơ {code} nộp tại nơi giải quyết, hoặc đã được nhận rồi.",
        "{code} was received here, or has arrived already.",
    ),
    "dossiers.leg_open": (
        "Cơ quan này đang được hỏi, chưa trả lời.",
        "This agency was asked and has not answered yet.",
    ),
    "dossiers.no_such_leg": (
        "Không tìm thấy yêu cầu phối hợp này, hoặc đã có trả lời.",
        "No such request, or it is answered.",
    ),
    "dossiers.leg_awaited": (
        "“{step}” còn chờ cơ quan phối hợp trả lời. Nếu không chờ nữa, người phụ trách thu hồi yêu cầu trước.",
        "“{step}” waits for another agency's answer; a head may end the wait first.",
    ),
    "dossiers.leg_of_leg": (
        "Hồ sơ phối hợp {code} không hỏi tiếp cơ quan khác; cơ quan chủ trì hỏi.",
        "A leg does not ask on; the agency in charge does.",
    ),
    "dossiers.leg_of_heads": (
        "Hồ sơ {code} là việc phối hợp: chỉ người phụ trách thu hồi hoặc trả lại, có lý do.",
        "{code} is another agency's request: only a head may end it, with a reason.",
    ),
    "dossiers.leg_asks_anew": (
        "Yêu cầu phối hợp {code} đã kết thúc; cần thì hỏi lại bằng yêu cầu mới.",
        "The request {code} is over; ask anew if needed.",
    ),
    "dossiers.to_arrive": (
        "Hồ sơ {code} nhận ở nơi khác: hãy bấm “Nhận vào cơ quan giải quyết” trước khi làm.",
        "{code} was received elsewhere: take it in before working it.",
    ),
    "dossiers.not_arrived": (
        "Hồ sơ {code} chưa được nhận vào cơ quan giải quyết.",
        "{code} was not taken in by the competent agency.",
    ),
    "dossiers.worked_since_arrival": (
        "Hồ sơ {code} đã nhận vào cơ quan giải quyết và đã có người làm tiếp: không rút lại dấu nhận được.",
        "{code} was taken in and worked since: the stamp of its arrival cannot be taken back.",
    ),
    "dossiers.waits_supplement": (
        "Hồ sơ {code} đang chờ công dân bổ sung.",
        "{code} waits for the citizen.",
    ),
    "dossiers.waits_suspend": (
        "Hồ sơ {code} đang tạm dừng theo luật chuyên ngành.",
        "{code} is suspended by law.",
    ),
}
