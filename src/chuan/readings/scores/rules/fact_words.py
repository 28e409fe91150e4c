"""One sentence for each kind of fact; ``share`` is how much of the whole it weighed, or nothing."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

FACT_WORDS: Words = {
    "scores.fact_step_in_time": (
        "Hồ sơ {code}: xong bước “{step}” trong thời gian quy định{took}{share}.",
        "Dossier {code}: step “{step}” done in its time{took}{share}.",
    ),
    "scores.fact_step_late": (
        "Hồ sơ {code}: bước “{step}” quá thời gian quy định{took}{share}.",
        "Dossier {code}: step “{step}” took longer than its time{took}{share}.",
    ),
    "scores.fact_step_overdue": (
        "Hồ sơ {code}: bước “{step}” đang giữ đã quá hạn từ {due}{share}.",
        "Dossier {code}: step “{step}”, still held, is overdue since {due}{share}.",
    ),
    "scores.fact_received": (
        "Hồ sơ {code}: tiếp nhận tại quầy{share}.",
        "Dossier {code}: received at the counter{share}.",
    ),
    "scores.fact_case": (
        "Hồ sơ {code}: {case}{share}.",
        "Dossier {code}: {case}{share}.",
    ),
    "scores.fact_supplement_again": (
        "Hồ sơ {code}: yêu cầu bổ sung lần thứ {nth}, quy định một lần{share}.",
        "Dossier {code}: papers asked for the {nth}th time, once is allowed{share}.",
    ),
    "scores.fact_apology_late": (
        "Hồ sơ {code}: xin lỗi và hẹn lại muộn hơn quy định{share}.",
        "Dossier {code}: the apology with a new date came later than it must{share}.",
    ),
    "scores.fact_nonconformity": (
        "Hồ sơ {code}: điểm không phù hợp đã được xác nhận ở bước “{step}”{share}.",
        "Dossier {code}: a confirmed nonconformity at step “{step}”{share}.",
    ),
    "scores.fact_put_off": (
        "Hồ sơ {code}: {how}; không cộng, không trừ{share}.",
        "Dossier {code}: {how}; gives and takes nothing{share}.",
    ),
    "scores.fact_task_done": (
        "Nhiệm vụ “{product}”: đã nghiệm thu{took}{share}.",
        "Task “{product}”: accepted{took}{share}.",
    ),
    "scores.fact_task_open": (
        "Nhiệm vụ “{product}”: đến hạn {due} chưa hoàn thành{share}.",
        "Task “{product}”: due on {due}, not done{share}.",
    ),
    "scores.fact_judgement": (
        "{by} chấm tiêu chí “{name}”{share}.",
        "{by} judged “{name}”{share}.",
    ),
    "scores.fact_self_rating": (
        "Tự chấm tiêu chí “{name}”: {given} điểm (để đối chiếu, không tính){share}.",
        "Own rating of “{name}”: {given} points (to compare, not counted){share}.",
    ),
    "scores.fact_note_plus": (
        "Ghi nhận việc làm tốt theo {article}{share}.",
        "Good conduct noted under {article}{share}.",
    ),
    "scores.fact_note_minus": (
        "Ghi nhận vi phạm {article}{share}.",
        "Misconduct noted under {article}{share}.",
    ),
    "scores.fact_vote_low": (
        "Người dân đánh giá {given} điểm cho lượt phục vụ, đã xem xét{share}.",
        "A citizen gave {given} for this service, looked into{share}.",
    ),
    "scores.fact_vote_high": (
        "Người dân đánh giá {given} điểm cho lượt phục vụ{share}.",
        "A citizen gave {given} for this service{share}.",
    ),
    "scores.fact_vote_fair": (
        "Người dân đánh giá {given} điểm cho lượt phục vụ{share}.",
        "A citizen gave {given} for this service{share}.",
    ),
    "scores.fact_petition_founded": (
        "Phản ánh, kiến nghị {code} được kết luận là đúng{share}.",
        "Petition {code} was found true{share}.",
    ),
    "scores.fact_petition_in_time": (
        "Phản ánh, kiến nghị {code} trả lời đúng hạn{share}.",
        "Petition {code} answered in time{share}.",
    ),
    "scores.fact_petition_late": (
        "Phản ánh, kiến nghị {code} trả lời quá hạn{share}.",
        "Petition {code} answered late{share}.",
    ),
}
