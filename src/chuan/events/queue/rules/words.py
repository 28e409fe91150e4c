"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "queue.called_already": (
        "Số {label} đã được quầy {desk} gọi lúc {at}. Bạn gọi số tiếp theo.",
        "Number {label} was called by desk {desk} at {at}. Call the next one.",
    ),
    "queue.not_called": ("Số {label} chưa được gọi.", "Number {label} has not been called."),
    "queue.being_served": (
        "Số {label} đang được phục vụ nên không ghi là vắng mặt.",
        "Number {label} is being served, so it is not absent.",
    ),
    "queue.sent_to": (
        "Số {label} được chuyển cho quầy {desk}, quầy đó gọi.",
        "Number {label} was sent to desk {desk}, which calls it.",
    ),
    "queue.over_done": ("Số {label} đã xong lúc {at}.", "Number {label} was served at {at}."),
    "queue.over_missed": (
        "Số {label} đã ghi vắng mặt lúc {at}. Người dân lấy số mới.",
        "Number {label} was noted absent at {at}. A new number is needed.",
    ),
    "queue.over_cancelled": ("Số {label} đã hủy lúc {at}.", "Number {label} was cancelled at {at}."),
    "queue.over_serving": (
        "Số {label} đang được phục vụ từ lúc {at}.",
        "Number {label} has been served since {at}.",
    ),
    "queue.no_seat": (
        "Bạn chọn quầy mình ngồi trước khi gọi số.",
        "Choose the desk you sit at before you call.",
    ),
    "queue.desk_taken": (
        "Quầy {desk} đang có người. Bạn ghi xong hoặc vắng mặt rồi mới gọi số khác.",
        "Somebody is at desk {desk}. Note that he is done or absent before calling another number.",
    ),
    "queue.no_ticket": ("Không tìm thấy số này.", "This number was not found."),
    "queue.nobody": ("Không còn ai chờ quầy này.", "Nobody waits for this desk."),
    "queue.same_place": (
        "Bạn chọn lĩnh vực khác hoặc quầy khác để chuyển.",
        "Choose another field or another desk.",
    ),
    "queue.ground": ("Bạn chọn lý do hủy số.", "Choose why the number is cancelled."),
    "queue.no_field": (
        "Bạn chọn một việc trong danh sách.",
        "Choose one of the matters in the list.",
    ),
    "queue.no_class": (
        "Diện ưu tiên này không có trong danh sách đang áp dụng.",
        "This class is not among those in force.",
    ),
    "queue.no_desk": ("Bạn chọn số quầy, từ 1 đến {most}.", "Choose a desk from 1 to {most}."),
    "queue.no_hall": (
        "Cơ quan này không có nơi lấy số.",
        "This agency has no hall with numbers.",
    ),
    "queue.closed_now": (
        "Ngoài giờ làm việc nên chưa lấy số. {next}",
        "It is outside opening hours: no numbers now. {next}",
    ),
    "queue.why_first": ("thuộc diện gọi trước", "goes first"),
    "queue.why_turn": ("đến lượt", "its turn"),
    "queue.why_fair": (
        "đến lượt, vì đã nhường {passed} số gọi trước",
        "its turn, having been passed by {passed}",
    ),
    "queue.no_slot": ("Bạn chọn một khung giờ trong danh sách.", "Choose one of the slots in the list."),
    "queue.slot_gone": (
        "Khung giờ này đã qua hoặc sắp đến. Bạn chọn khung giờ sau.",
        "This slot is over or too near. Choose a later one.",
    ),
    "queue.slot_far": (
        "Chỉ đặt được trong {days} ngày tới.",
        "Booking is open for the next {days} days only.",
    ),
    "queue.slot_full": (
        "Khung giờ này vừa hết chỗ. Bạn chọn khung giờ khác.",
        "This slot has just been filled. Choose another.",
    ),
    "queue.no_appointment": (
        "Không tìm thấy lịch hẹn hay hồ sơ có mã này. Bạn xem lại mã, hoặc lấy số theo lĩnh vực.",
        "No appointment or dossier has this code. Check it, or take a number by field.",
    ),
    "queue.other_day": (
        "Lịch hẹn này là {at}, không phải hôm nay.",
        "This appointment is for {at}, not for today.",
    ),
    "queue.too_early": (
        "Lịch hẹn lúc {at}. Bạn quay lại gần giờ hẹn, hoặc lấy số thường.",
        "The appointment is at {at}. Come back nearer to it, or take an ordinary number.",
    ),
    "queue.visit_arrived": (
        "Lịch hẹn này đã dùng để lấy số.",
        "This appointment has been used to take a number.",
    ),
    "queue.visit_off": ("Lịch hẹn này đã hủy.", "This appointment was called off."),
    "queue.visit_unkept": (
        "Đã qua giờ của lịch hẹn này.",
        "The time of this appointment has passed.",
    ),
}
