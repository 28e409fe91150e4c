"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "custody.list_annulled": ("Danh sách bàn giao này đã hủy.", "This hand-over list was annulled."),
    "custody.list_made": ("Danh sách này đã lập rồi.", "This list is already made."),
    "custody.nothing_listed": (
        "Chọn ít nhất một hồ sơ của phòng này.",
        "Choose at least one dossier of this unit.",
    ),
    "custody.nothing_picked": ("Chọn ít nhất một hồ sơ.", "Choose at least one dossier."),
    "custody.same_unit": (
        "Bên giao và bên nhận phải là hai đơn vị.",
        "Giver and taker must be two units.",
    ),
    "custody.on_another_list": (
        "Có {count} hồ sơ đã nằm trong danh sách bàn giao khác. Xem lại rồi chọn lại.",
        "{count} dossier(s) stand on another hand-over list already.",
    ),
    "custody.giver_takes": (
        "Bạn là người giao: người của đơn vị nhận phải tự nhận hoặc không nhận.",
        "You are the giver: a person of the receiving unit must answer.",
    ),
    "custody.line_answered": (
        "Hồ sơ này đã có người nhận hoặc không nhận trong lúc bạn xem.",
        "Somebody answered this line meanwhile.",
    ),
    "custody.reason_needed": ("Ghi lý do.", "Give a reason."),
    "custody.nothing_to_reopen": (
        "Hồ sơ này chưa ai nhận, không có gì để làm lại.",
        "Nobody answered this line yet.",
    ),
    "custody.not_your_answer": (
        "Chỉ người đã trả lời dòng này được làm lại.",
        "Only who answered this line may take it back.",
    ),
    "custody.already_taken": (
        "Không hủy được: đơn vị đã nhận hồ sơ trong danh sách. Đơn vị bấm “Làm lại” trước.",
        "It cannot be annulled: dossiers on it were taken over.",
    ),
    "custody.no_originals": ("Ghi số bản chính, ít nhất 1.", "Give the number of originals, at least 1."),
    "custody.not_held": (
        "Chọn ít nhất một bản chính đang giữ. Bản đã trả, đã lưu hoặc đã mất không chọn được.",
        "Choose originals that are held.",
    ),
    "custody.has_it_already": ("Người này đang giữ rồi.", "This person has it already."),
    "custody.no_slip": (
        "Chưa có giấy hẹn nên chưa trả bản chính. Quét mã QR hoặc nhập mã trên giấy hẹn; khách mất giấy hẹn thì ghi giấy tờ tùy thân đã xem và lý do.",
        "No slip was shown, so no original is given back; without it, record identity checked and the reason.",
    ),
    "custody.other_slip": (
        "Giấy hẹn này của hồ sơ khác. Xem lại giấy hẹn khách đưa.",
        "This slip is of another dossier.",
    ),
    "custody.nothing_to_restore": (
        "Các bản chính này đang được giữ bình thường, không có gì để ghi lại.",
        "Nothing to restore.",
    ),
    "custody.taker_named": ("Ghi tên người nhận bản chính.", "Name who takes the originals."),
    "custody.not_yours": (
        "Bản chính này do đơn vị khác giữ: chỉ người của đơn vị đó hoặc quầy ghi được.",
        "These originals are with another unit.",
    ),
    "custody.nobody_there": ("Chọn người nhận.", "Choose who takes it."),
    "custody.not_to_bring": (
        "Có kết quả đã giao về quầy hoặc đã trả công dân trong lúc bạn chọn. Xem lại danh sách.",
        "A result went to the counter or to the citizen meanwhile. Look at the list again.",
    ),
    "custody.not_due": (
        "Có hồ sơ không còn ở quầy này để bàn giao. Xem lại danh sách.",
        "Some dossier is no longer at this counter to hand over.",
    ),
}
