"""Sentences of this context: reason key -> (Vietnamese, English)."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "post.tracking_shape": (
        "“{number}” không phải số hiệu bưu gửi: số hiệu có 13 ký tự, hai chữ, chín số, hai chữ, ví dụ CB123456785VN.",
        "“{number}” is no tracking number: two letters, nine digits, two letters, e.g. CB123456785VN.",
    ),
    "post.tracking_digit": (
        "Số hiệu {number} sai số kiểm tra: xem lại từng chữ số trên bưu gửi.",
        "The check digit of {number} is wrong: compare each digit with the parcel.",
    ),
    "post.twice": (
        "Số hiệu {number} ghi hai lần: mỗi bưu gửi một số hiệu.",
        "{number} stands twice: each parcel has its own number.",
    ),
    "post.taken": (
        "Số hiệu {number} đã có trên một bảng kê khác, hoặc là của hồ sơ gửi đến.",
        "{number} stands on another list already.",
    ),
    "post.on_the_way": (
        "Có kết quả vừa được người khác đưa vào một bảng kê. Xem lại rồi chọn lại.",
        "Somebody put one of these results on a list meanwhile.",
    ),
    "post.not_ready": (
        "Hồ sơ {code} chưa có kết quả, hoặc công dân không đăng ký nhận qua bưu chính.",
        "{code} has no result yet, or the citizen did not ask for the post.",
    ),
    "post.address": (
        "Ghi địa chỉ người nhận của hồ sơ {code}.",
        "Enter the recipient's address of {code}.",
    ),
    "post.count": (
        "Chọn từ 1 đến {most} bưu gửi cho một bảng kê.",
        "Choose 1 to {most} parcels for a list.",
    ),
    "post.made_already": ("Bảng kê này đã lập rồi.", "This list is already made."),
    "post.handed_already": (
        "Bảng kê này đã giao cho bưu tá hoặc đã hủy.",
        "This list was handed over or annulled already.",
    ),
    "post.postman": ("Ghi tên bưu tá nhận.", "Enter the postman's name."),
    "post.not_handed": (
        "Bảng kê chưa giao cho bưu tá nên chưa thể ghi đã phát.",
        "The list was not handed to the postman yet.",
    ),
    "post.ended": ("Bưu gửi này đã phát hoặc đã chuyển hoàn.", "This parcel was delivered or came back."),
    "post.not_listed": ("Bưu gửi này không có trên bảng kê.", "This parcel is not on the list."),
    "post.day": (
        "Ngày phát phải từ ngày giao bưu tá đến hôm nay.",
        "The day must lie between hand-over and today.",
    ),
    "post.collected": (
        "Số tiền đã thu phải từ 0 đến {most} đồng, là số phải thu của bưu gửi này.",
        "What was collected must be 0 to {most} đồng.",
    ),
    "post.settled": (
        "Số tiền bưu điện nộp phải từ 1 đến {most} đồng, là số còn giữ.",
        "What the post pays over must be 1 to {most} đồng.",
    ),
    "post.reference": ("Ghi số chứng từ nộp tiền.", "Enter the reference of the payment."),
    "post.reason": ("Ghi lý do.", "Say why."),
}
