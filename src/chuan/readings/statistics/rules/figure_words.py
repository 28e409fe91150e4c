"""What every figure means and how it is counted, in words a clerk can check: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

_FIGURES: tuple[tuple[str, str, str], ...] = (
    (
        "taken",
        "hồ sơ phải giải quyết trong kỳ: nhận trong kỳ và kỳ trước chuyển sang",
        "đếm hồ sơ tiếp nhận trước khi hết kỳ mà đến đầu kỳ chưa xong, trừ hồ sơ đã hủy và phần việc hỏi cơ quan khác",
    ),
    (
        "carried",
        "hồ sơ kỳ trước chuyển sang",
        "đếm hồ sơ tiếp nhận trước đầu kỳ mà đến đầu kỳ chưa xong",
    ),
    (
        "came",
        "hồ sơ tiếp nhận trong kỳ",
        "đếm hồ sơ có giờ tiếp nhận trong kỳ",
    ),
    (
        "came_online",
        "hồ sơ tiếp nhận trực tuyến trong kỳ",
        "đếm hồ sơ tiếp nhận trong kỳ, nộp trực tuyến",
    ),
    (
        "came_direct",
        "hồ sơ tiếp nhận trực tiếp hoặc qua bưu chính trong kỳ",
        "đếm hồ sơ tiếp nhận trong kỳ, không nộp trực tuyến",
    ),
    (
        "done",
        "hồ sơ đã giải quyết trong kỳ",
        "đếm hồ sơ có kết quả, bị từ chối, được rút hoặc dừng trong kỳ",
    ),
    (
        "done_result",
        "hồ sơ có kết quả trong kỳ",
        "đếm hồ sơ xong trong kỳ với kết quả được đề nghị",
    ),
    (
        "done_refused",
        "hồ sơ trả lời từ chối trong kỳ",
        "đếm hồ sơ xong trong kỳ bằng văn bản từ chối",
    ),
    (
        "done_stopped",
        "hồ sơ rút hoặc dừng trong kỳ",
        "đếm hồ sơ xong trong kỳ vì người dân rút hoặc không bổ sung",
    ),
    (
        "early",
        "hồ sơ giải quyết trước hạn",
        "đếm hồ sơ xong trong kỳ vào ngày trước ngày hẹn; ngày hẹn được lùi theo thời gian chờ người dân bổ sung",
    ),
    (
        "on_day",
        "hồ sơ giải quyết đúng hạn",
        "đếm hồ sơ xong trong kỳ, không muộn hơn giờ hẹn và không trước ngày hẹn; hồ sơ không có hạn tính là đúng hạn",
    ),
    (
        "late",
        "hồ sơ giải quyết quá hạn",
        "đếm hồ sơ xong trong kỳ muộn hơn giờ hẹn; khác công thức 2.1 của bộ chỉ số 766, không coi bổ sung lần hai là trễ",
    ),
    (
        "open",
        "hồ sơ đang giải quyết khi hết kỳ",
        "đếm hồ sơ phải giải quyết mà khi hết kỳ chưa xong",
    ),
    (
        "open_in_time",
        "hồ sơ đang giải quyết trong hạn",
        "đếm hồ sơ chưa xong khi hết kỳ mà chưa qua hạn, gồm hồ sơ đang chờ người dân bổ sung",
    ),
    (
        "open_paused",
        "hồ sơ đang chờ người dân bổ sung",
        "đếm hồ sơ chưa xong khi hết kỳ, đang chờ bổ sung",
    ),
    (
        "open_overdue",
        "hồ sơ đang giải quyết quá hạn",
        "đếm hồ sơ chưa xong khi hết kỳ, đã qua hạn và không chờ bổ sung",
    ),
    (
        "eligible",
        "hồ sơ của thủ tục có nộp trực tuyến",
        "đếm hồ sơ tiếp nhận trong kỳ của thủ tục có cung cấp trực tuyến",
    ),
    (
        "online",
        "hồ sơ nộp trực tuyến của thủ tục có trực tuyến",
        "đếm hồ sơ tiếp nhận trực tuyến trong kỳ của thủ tục có cung cấp trực tuyến",
    ),
    (
        "reused",
        "hồ sơ dùng lại dữ liệu",
        "đếm hồ sơ tiếp nhận trong kỳ có giấy tờ tra cứu được nên không yêu cầu nộp",
    ),
    (
        "shared",
        "hồ sơ có dữ liệu chia sẻ",
        "đếm hồ sơ tiếp nhận trong kỳ tra cứu dữ liệu hoặc có kết quả điện tử đã đồng bộ",
    ),
    (
        "population",
        "hồ sơ dùng dữ liệu dân cư",
        "đếm hồ sơ tiếp nhận trong kỳ có giấy tờ tra cứu ở cơ sở dữ liệu dân cư",
    ),
    (
        "heard",
        "hồ sơ của những tuần có đồng bộ",
        "đếm hồ sơ tiếp nhận trong kỳ, để ngoài các tuần không đồng bộ được hồ sơ nào",
    ),
    (
        "synced",
        "hồ sơ Cổng đã có",
        "đếm hồ sơ tiếp nhận trong kỳ đã đồng bộ lên Cổng, để ngoài các tuần vắng số liệu",
    ),
    (
        "priced",
        "hồ sơ phải nộp phí, lệ phí",
        "đếm hồ sơ tiếp nhận trong kỳ, sau miễn giảm vẫn phải nộp tiền",
    ),
    (
        "paid",
        "hồ sơ nộp tiền trực tuyến",
        "đếm hồ sơ phải nộp tiền đã nộp qua Cổng hoặc cổng thanh toán của tỉnh",
    ),
    (
        "resulted",
        "hồ sơ có kết quả trong kỳ",
        "đếm hồ sơ xong trong kỳ của thủ tục có kết quả, được cấp kết quả",
    ),
    (
        "e_result",
        "hồ sơ có kết quả điện tử",
        "đếm hồ sơ có kết quả trong kỳ mà kết quả được phát hành bản điện tử",
    ),
    (
        "digitised",
        "hồ sơ có giấy tờ là tệp",
        "đếm hồ sơ có kết quả điện tử trong kỳ mà giấy tờ đầu vào đã là tệp",
    ),
    (
        "p_taken",
        "phản ánh, kiến nghị phải xử lý trong kỳ",
        "đếm phản ánh, kiến nghị gửi trước khi hết kỳ mà đến đầu kỳ chưa trả lời; trừ khiếu nại, tố cáo, thông tin tham khảo và việc đã chuyển",
    ),
    (
        "p_carried",
        "phản ánh, kiến nghị kỳ trước chuyển sang",
        "đếm phản ánh, kiến nghị gửi trước đầu kỳ mà đến đầu kỳ chưa trả lời",
    ),
    (
        "p_came",
        "phản ánh, kiến nghị gửi trong kỳ",
        "đếm phản ánh, kiến nghị có giờ gửi trong kỳ",
    ),
    (
        "p_classified",
        "phản ánh, kiến nghị phân loại trong kỳ",
        "đếm phản ánh, kiến nghị được phân loại trong kỳ",
    ),
    (
        "p_done",
        "phản ánh, kiến nghị trả lời trong kỳ",
        "đếm phản ánh, kiến nghị có giờ trả lời trong kỳ",
    ),
    (
        "p_done_in_time",
        "phản ánh, kiến nghị trả lời đúng hạn",
        "đếm phản ánh, kiến nghị trả lời trong kỳ không muộn hơn hạn trả lời",
    ),
    (
        "p_done_late",
        "phản ánh, kiến nghị trả lời muộn",
        "đếm phản ánh, kiến nghị trả lời trong kỳ muộn hơn hạn trả lời",
    ),
    (
        "p_liked",
        "phản ánh, kiến nghị mà người gửi hài lòng",
        "đếm phản ánh, kiến nghị trả lời trong kỳ mà người gửi cho biết hài lòng",
    ),
    (
        "p_open",
        "phản ánh, kiến nghị chưa trả lời khi hết kỳ",
        "đếm phản ánh, kiến nghị phải xử lý mà khi hết kỳ chưa trả lời",
    ),
    (
        "p_open_late",
        "phản ánh, kiến nghị chưa trả lời, đã quá hạn",
        "đếm phản ánh, kiến nghị chưa trả lời khi hết kỳ, đã qua hạn trả lời",
    ),
    (
        "asked_sum",
        "số tiền phải thu",
        "cộng số tiền phải nộp sau miễn giảm của hồ sơ tiếp nhận trong kỳ",
    ),
    (
        "paid_sum",
        "số tiền đã thu",
        "cộng các lần thu trong kỳ, trừ lần thu đã hủy",
    ),
    (
        "paid_online_sum",
        "số tiền thu trực tuyến",
        "cộng các lần thu trong kỳ qua Cổng hoặc cổng thanh toán của tỉnh",
    ),
    (
        "refund_sum",
        "số tiền đã trả lại",
        "cộng các lần trả lại tiền trong kỳ",
    ),
    (
        "payments",
        "lượt thu tiền",
        "đếm các lần thu trong kỳ, trừ lần thu đã hủy",
    ),
)


def _english(key: str) -> str:
    """The figure's name is its English."""
    return key.replace("_", " ")


_TIMES: Words = {
    "statistics.when_came": ("theo giờ tiếp nhận", "by reception"),
    "statistics.when_done": ("theo giờ có kết quả hoặc dừng", "by the end of work"),
    "statistics.when_at_end": ("như khi hết kỳ", "as when the period ended"),
    "statistics.when_within": ("theo giờ của từng việc trong kỳ", "by the time of each act"),
}
WORDS: Words = {
    **{f"statistics.means_{key}": (means, _english(key)) for key, means, _ in _FIGURES},
    **{f"statistics.how_{key}": (how, f"counts: {_english(key)}") for key, _, how in _FIGURES},
    **_TIMES,
}
