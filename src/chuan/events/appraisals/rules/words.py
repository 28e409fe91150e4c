"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.events.appraisals.rules.publication_words import WORDS as _PUBLICATION

WORDS: Words = {
    **_PUBLICATION,
    "appraisals.brief_plus": ("{part}: {n} việc được cộng điểm.", "{part}: {n} acts that gave points."),
    "appraisals.brief_minus": (
        "{part}: {n} việc khác bị trừ hoặc không được cộng điểm.",
        "{part}: {n} more acts that cost points or gave none.",
    ),
    "appraisals.brief_scheme": (
        "{part}: {n} khoản theo quy tắc của thang điểm (khởi đầu, bù độ khó, giới hạn).",
        "{part}: {n} lines by the rules of the scheme (start, difficulty, limits).",
    ),
    "appraisals.own_task": ("Không tự giao việc cho mình.", "Nobody gives a task to himself."),
    "appraisals.weight": (
        "Hệ số của việc phải lớn hơn 0 và không quá {most}.",
        "The weight of a task is more than 0 and at most {most}.",
    ),
    "appraisals.due_past": ("Hạn phải ở sau lúc này.", "The deadline has to be after now."),
    "appraisals.due_earlier": (
        "Hạn mới phải sau hạn đang có ({due}).",
        "The new deadline has to be after the present one ({due}).",
    ),
    "appraisals.not_my_task": (
        "Chỉ người được giao mới nộp sản phẩm của việc này.",
        "Only the person it was given to hands this in.",
    ),
    "appraisals.task_handed": (
        "Sản phẩm đã nộp, đang chờ nghiệm thu.",
        "It is handed in already and waits to be accepted.",
    ),
    "appraisals.task_done": ("Việc này đã được nghiệm thu.", "This task was accepted already."),
    "appraisals.task_cancelled": ("Việc này đã thôi giao.", "This task is not asked for any more."),
    "appraisals.nothing_handed": (
        "Gửi tệp sản phẩm hoặc ghi sản phẩm nằm ở đâu.",
        "Send the file of the product or say where it is.",
    ),
    "appraisals.own_judging": (
        "Người được giao không tự nghiệm thu, xác nhận hay đổi hạn việc của mình.",
        "Nobody accepts, excuses or changes a task of his own.",
    ),
    "appraisals.not_handed": ("Sản phẩm chưa nộp.", "Nothing was handed in yet."),
    "appraisals.excused_already": (
        "Nguyên nhân khách quan của việc này đã được xác nhận.",
        "An objective cause was confirmed already.",
    ),
    "appraisals.reason": ("Ghi lý do.", "Give the reason."),
    "appraisals.own_note": (
        "Không tự ghi nhận ứng xử của mình.",
        "Nobody notes his own conduct.",
    ),
    "appraisals.article": (
        "Ghi điều, khoản của quy tắc ứng xử mà ghi nhận này dựa vào.",
        "Name the article of the rules of conduct that this rests on.",
    ),
    "appraisals.no_code": (
        "Cơ quan chưa ban hành quy tắc ứng xử; ban hành ở mục Tài liệu trước khi ghi nhận.",
        "The agency has not published rules of conduct; publish them under Documents first.",
    ),
    "appraisals.answer_own": (
        "Chỉ người được ghi nhận mới giải trình.",
        "Only the person it is about answers.",
    ),
    "appraisals.answered_already": ("Bạn đã giải trình ghi nhận này.", "You answered this note already."),
    "appraisals.answer_words": ("Ghi lời giải trình.", "Write your answer."),
    "appraisals.note_withdrawn": ("Ghi nhận này đã được rút.", "This note was withdrawn."),
    "appraisals.own_note_back": (
        "Người được ghi nhận không tự rút; hãy giải trình.",
        "The person it is about does not withdraw it, but may answer.",
    ),
    "appraisals.rate_own": ("Mỗi người chỉ tự chấm cho mình.", "Everybody rates only himself."),
    "appraisals.judge_other": (
        "Không tự chấm phần của cấp trên; hãy dùng mục Tự chấm.",
        "Nobody judges himself in the place of who is above him.",
    ),
    "appraisals.judged_already": (
        "Cấp trên đã chấm kỳ này; có thể phản đối dòng điểm trên bảng điểm.",
        "This period was judged already; you may object to the line of the sheet.",
    ),
    "appraisals.no_ratings": (
        "Kỳ này không có tiêu chí nào chấm bằng nhận xét.",
        "No criterion of this period is judged.",
    ),
    "appraisals.points": (
        "Điểm từ 0 đến {most}, nhiều nhất hai chữ số lẻ.",
        "Points from 0 to {most}, two decimals at most.",
    ),
    "appraisals.why_points": (
        "Ghi lý do: điểm khác với tự chấm hoặc thấp hơn mức cao nhất.",
        "Give the reason: the points differ from the person's own or are below the most.",
    ),
    "appraisals.rejudge": (
        "Kỳ này đã chấm; ghi lý do chấm lại. Lần chấm trước vẫn được giữ.",
        "It was judged already; say why it is judged again. The earlier judgement is kept.",
    ),
}
