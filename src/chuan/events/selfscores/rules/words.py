"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words
from chuan.events.selfscores.rules.outside_words import WORDS as OUTSIDE
from chuan.events.selfscores.rules.scheme_words import WORDS as SCHEMES
from chuan.events.selfscores.rules.sheet_words import WORDS as SHEETS

_SCORES: Words = {
    "selfscores.reason": ("Ghi lý do.", "Give the reason."),
    "selfscores.not_draft": (
        "Bản tự chấm đã nộp; muốn sửa thì rút lại, có lý do, trước khi hội đồng thẩm định.",
        "It is submitted; to change it, take it back with a reason before the council begins.",
    ),
    "selfscores.scored_since": (
        "Mục {number} vừa được người khác chấm {points} điểm lúc {at}. Điều anh/chị nhập vẫn còn trong ô; muốn thay thì ghi lại.",
        "Somebody else gave {number} {points} points at {at}. What you typed is still here; look and write it again.",
    ),
    "selfscores.points": (
        "Mục {number} cho từ 0 đến {most} điểm.",
        "{number} gives from 0 to {most} points.",
    ),
    "selfscores.step": (
        "Điểm mục {number} đi theo bậc {step} điểm.",
        "Points of {number} go in steps of {step}.",
    ),
    "selfscores.missing": (
        "Còn {n} mục chưa chấm: {parts}.",
        "{n} parts are not scored yet: {parts}.",
    ),
    "selfscores.not_back": (
        "Chỉ rút lại được bản đã nộp mà hội đồng chưa thẩm định mục nào.",
        "Only what is submitted and not judged yet can be taken back.",
    ),
    "selfscores.not_to_judge": (
        "Bản tự chấm này chưa nộp hoặc đã qua bước thẩm định.",
        "This self-score is not submitted, or is past judging.",
    ),
    "selfscores.not_scored": ("Mục {number} chưa được tự chấm.", "{number} was not scored."),
    "selfscores.own": (
        "Anh/chị đã tự chấm mục {number} cho cơ quan này nên không thẩm định nó được.",
        "You scored {number} for this agency and cannot judge it.",
    ),
    "selfscores.lowered_why": (
        "Điểm thẩm định mục {number} khác điểm tự chấm: ghi lý do.",
        "The points of {number} differ from the agency's own: give the reason.",
    ),
    "selfscores.nothing_left": ("Mọi mục đã được thẩm định.", "Every part is judged already."),
    "selfscores.unjudged": (
        "Còn {n} mục chưa thẩm định: {parts}.",
        "{n} parts are not judged yet: {parts}.",
    ),
    "selfscores.answer_by": (
        "Hạn giải trình phải sau hôm nay.",
        "The last day to answer must be after today.",
    ),
    "selfscores.not_told": (
        "Hội đồng chưa gửi kết quả thẩm định.",
        "The council has not told its result yet.",
    ),
    "selfscores.answered": (
        "Cơ quan đã giải trình một lần; mỗi kỳ chỉ giải trình một lần.",
        "The agency has answered; it answers once.",
    ),
    "selfscores.answer_late": (
        "Hạn giải trình là ngày {day}, nay đã qua.",
        "The last day to answer was {day}.",
    ),
    "selfscores.answer_what": (
        "Chọn ít nhất một mục và ghi lời giải trình.",
        "Choose at least one part and write the answer.",
    ),
    "selfscores.not_answered": (
        "Cơ quan không giải trình mục {number}, nên điểm mục ấy giữ nguyên.",
        "The agency did not answer for {number}; its points stand.",
    ),
    "selfscores.may_answer": (
        "Cơ quan còn được giải trình đến hết ngày {day}.",
        "The agency may answer until {day}.",
    ),
    "selfscores.not_final": (
        "Kết quả chưa phải là kết quả cuối cùng.",
        "The result is not final yet.",
    ),
    "selfscores.causes": (
        "Kết quả thấp thì phải nêu đủ nguyên nhân và biện pháp khắc phục.",
        "A low result names both causes and remedies.",
    ),
    "selfscores.not_low": (
        "Kết quả không thuộc diện phải nêu nguyên nhân.",
        "This result owes no causes.",
    ),
    "selfscores.not_in_round": (
        "Cơ quan không thuộc kỳ đánh giá này.",
        "This agency is not part of the round.",
    ),
    "selfscores.not_all_final": (
        "Còn {n} cơ quan chưa có kết quả cuối cùng: {names}.",
        "{n} agencies have no final result yet: {names}.",
    ),
    "selfscores.unexplained": (
        "Còn {n} cơ quan kết quả thấp chưa nêu nguyên nhân và biện pháp: {names}.",
        "{n} agencies with low results have not named causes and remedies: {names}.",
    ),
}
WORDS: Words = {**_SCORES, **SCHEMES, **OUTSIDE, **SHEETS}
