"""The sentences of conformance, Vietnamese first."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "conformance.skipped": (
        "Bỏ qua bước “{step}”: đã làm ngay bước “{before}”.",
        "The step “{step}” was left out: “{before}” was done at once.",
    ),
    "conformance.left_at_end": (
        "Bỏ qua bước “{step}”: hồ sơ đã có kết quả khi bước này chưa làm.",
        "The step “{step}” was left out: the answer was ready before it was done.",
    ),
    "conformance.swapped": (
        "Làm bước “{step}” sau bước “{after}”, quy trình công bố làm trước.",
        "The step “{step}” was done after “{after}”; it is declared to come before.",
    ),
    "conformance.twice": (
        "Làm lại bước “{step}” khi bước này đã xong.",
        "The step “{step}” was done again although it was finished.",
    ),
    "conformance.done_again": (
        "Rút lại bước “{step}” rồi làm lại.",
        "The step “{step}” was taken back and done again.",
    ),
    "conformance.rounds": (
        "Trả lại từ bước “{step}” quá số lần quy trình cho phép.",
        "The step “{step}” sent the dossier back more often than declared.",
    ),
    "conformance.unknown_step": (
        "Bước “{step}” hoặc kết cục của bước không có trong quy trình công bố.",
        "The step “{step}”, or its outcome, is not in the declared procedure.",
    ),
    "conformance.off_the_way": (
        "Bước “{step}” không nằm trên đường đi của hồ sơ này.",
        "The step “{step}” does not lie on the way of this dossier.",
    ),
    "conformance.late": (
        "Bước “{step}” làm hết {used} phút làm việc, quy trình cho {given} phút.",
        "The step “{step}” took {used} working minutes; {given} are given.",
    ),
    "conformance.not_the_role": (
        "Người làm bước “{step}” lúc đó không giữ vai trò “{role}” của quy trình.",
        "Whoever did the step “{step}” did not hold the role “{role}” then.",
    ),
    "conformance.not_lent": (
        "Bước “{step}” làm thay người khác mà lúc đó không có quyết định giao hoặc ủy quyền.",
        "The step “{step}” was done for another without a delegation in force.",
    ),
    "conformance.not_apart": (
        "Người làm bước “{step}” đã làm bước “{other}”, quy trình buộc hai người khác nhau.",
        "Whoever did the step “{step}” had done “{other}”; two persons are required.",
    ),
}
