"""What is said of a scoring scheme as written, and of an agency's choice of one."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

SCHEME_WORDS: Words = {
    "schemes.scheme_backwards": (
        "Thang điểm “{scheme}” hết áp dụng trước khi bắt đầu.",
        "Scheme “{scheme}” ends before it begins.",
    ),
    "schemes.scheme_no_source": (
        "Thang điểm “{scheme}” chưa ghi căn cứ.",
        "Scheme “{scheme}” does not say its source.",
    ),
    "schemes.scheme_periods": (
        "Thang điểm “{scheme}” phải chấm theo tuần, tháng, quý hoặc năm.",
        "Scheme “{scheme}” must score weeks, months, quarters or years.",
    ),
    "schemes.scheme_criterion_twice": (
        "Thang điểm “{scheme}” có hai tiêu chí cùng mã.",
        "Scheme “{scheme}” has two criteria of one code.",
    ),
    "schemes.scheme_rounding": (
        "Thang điểm “{scheme}” phải nêu một quy tắc làm tròn: đến số gần nhất, về số chẵn, xuống hoặc lên.",
        "Scheme “{scheme}” must name a rounding rule: half up, half to even, down or up.",
    ),
    "schemes.scheme_grades": (
        "Các mức xếp loại của thang điểm “{scheme}” phải xếp từ cao xuống thấp.",
        "The grades of scheme “{scheme}” must go from high to low.",
    ),
    "schemes.scheme_cap": (
        "Thang điểm “{scheme}” giới hạn tỷ lệ của một mức không có trong các mức xếp loại.",
        "Scheme “{scheme}” caps a grade that is not among its grades.",
    ),
    "schemes.scheme_combine": (
        "Nhóm “{group}” của thang điểm “{scheme}” phải cộng các tiêu chí hoặc lấy trung bình.",
        "Group “{group}” of scheme “{scheme}” must add its criteria or average them.",
    ),
    "schemes.scheme_group_sum": (
        "Điểm các tiêu chí của nhóm “{group}” trong thang điểm “{scheme}” không cộng đúng điểm tối đa của nhóm.",
        "The criteria of group “{group}” in scheme “{scheme}” do not add up to the group's most.",
    ),
    "schemes.scheme_method": (
        "Tiêu chí “{criterion}” của thang điểm “{scheme}” dùng một cách tính không có.",
        "Criterion “{criterion}” of scheme “{scheme}” is counted in an unknown way.",
    ),
    "schemes.scheme_fact": (
        "Tiêu chí “{criterion}” của thang điểm “{scheme}” tính một loại việc hệ thống không ghi nhận.",
        "Criterion “{criterion}” of scheme “{scheme}” counts a kind of fact that is not recorded.",
    ),
    "schemes.scheme_bounds": (
        "Tiêu chí “{criterion}” của thang điểm “{scheme}” có điểm thấp nhất lớn hơn điểm cao nhất.",
        "Criterion “{criterion}” of scheme “{scheme}” has a floor above its ceiling.",
    ),
    "schemes.scheme_share": (
        "Tiêu chí “{criterion}” của thang điểm “{scheme}” tính theo tỷ lệ nên mỗi việc chỉ được từ 0 đến 1.",
        "Criterion “{criterion}” of scheme “{scheme}” is a share: each fact keeps between 0 and 1.",
    ),
    "schemes.choice_document": (
        "Xin ghi số quyết định áp dụng thang điểm.",
        "Give the number of the decision that adopts the scheme.",
    ),
    "schemes.choice_outside": (
        "Thang điểm “{scheme}” chỉ dùng được {days}.",
        "Scheme “{scheme}” may only be used {days}.",
    ),
    "schemes.choice_twice": (
        "Một ngày chỉ dùng một thang điểm: cơ quan đã chọn “{scheme}” {days} theo {document}.",
        "One day, one scheme: the agency chose “{scheme}” {days} by {document}.",
    ),
    "schemes.choice_backwards": (
        "Thang điểm được chọn từ {since}, phải kết thúc sau ngày đó.",
        "The scheme was chosen from {since} on and must end later.",
    ),
    "schemes.choice_early": (
        "Thay đổi thang điểm có hiệu lực từ ngày đầu một {period} sau hôm nay, sớm nhất {day}; các kỳ đã qua giữ nguyên.",
        "A change of schemes holds from the first day of a period to come, {day} at the earliest; past periods stay.",
    ),
    "schemes.choice_reason": ("Xin ghi lý do.", "Give the reason."),
    "schemes.choice_undone": (
        "Lựa chọn này đã được hủy.",
        "This choice was undone already.",
    ),
    "schemes.choice_ended": (
        "Lựa chọn này đã hết hiệu lực từ {day}.",
        "This choice ended on {day}.",
    ),
    "schemes.choice_used": (
        "Đã mở {period} theo lựa chọn này nên không hủy được; hãy kết thúc từ một kỳ sau.",
        "{period} was opened by this choice, so it cannot be undone; end it from a later period on.",
    ),
    "schemes.choice_unknown": ("Không có thang điểm này.", "There is no such scheme."),
}
