"""Sentences about the oddities of one-stop workflows."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORKFLOWS: Words = {
    "procedures.workflow_none": (
        "Thư mục “{name}” không có tệp *_workflow.xml nào.",
        "The folder “{name}” holds no *_workflow.xml.",
    ),
    "procedures.workflow_again": (
        "Một tệp khác trong cùng lần nhập đã mang mã này; tệp sau không được nhập.",
        "Another file of this import bears the same code; the later one is not taken.",
    ),
    "procedures.workflow_not_one": (
        "Tệp XML không phải quy trình một cửa (thiếu phần tử process).",
        "The XML is no one-stop workflow (no process element).",
    ),
    "procedures.workflow_no_tasks": (
        "Quy trình không có việc nào.",
        "The workflow holds no task.",
    ),
    "procedures.workflow_too_long": (
        "Quy trình có hơn {most} việc nên không được nhận.",
        "The workflow has more than {most} tasks and is refused.",
    ),
    "procedures.workflow_code_differs": (
        "Tên tệp ghi mã {code} nhưng trong tệp ghi mã “{inside}”; dùng mã của tên tệp.",
        "The file name says {code}, the file itself “{inside}”; the name is used.",
    ),
    "procedures.workflow_code_twice": (
        "Mã “{inside}” trong tệp đã có ở quy trình {other}; hai quy trình được giữ riêng.",
        "The code “{inside}” inside is also that of workflow {other}; both are kept apart.",
    ),
    "procedures.workflow_no_total": (
        "Tổng thời gian không được nêu (ghi “{given}”): không có lời hẹn, thủ trưởng phải đặt.",
        "No total time is stated (“{given}”): there is no promise, the head must set one.",
    ),
    "procedures.workflow_zero_total": (
        "Tổng thời gian ghi 0: không có lời hẹn, thủ trưởng phải đặt.",
        "The total time says 0: there is no promise, the head must set one.",
    ),
    "procedures.workflow_total_steps": (
        "Tổng thời gian ghi {total} ngày nhưng các bước cộng lại {sum} ngày.",
        "The total says {total} days, the steps add up to {sum}.",
    ),
    "procedures.workflow_total_tasks": (
        "Tổng thời gian ghi {total} ngày nhưng các việc cộng lại {sum} ngày.",
        "The total says {total} days, the tasks add up to {sum}.",
    ),
    "procedures.workflow_step_sum": (
        (
            "Bước “{step}” ghi {days} ngày nhưng các việc trong bước cộng lại {sum} ngày; "
            "lấy thời gian của bước, các việc chia nhau theo tỷ lệ."
        ),
        (
            "The step “{step}” says {days} days, its tasks add up to {sum}; "
            "the time of the step is taken and shared out among its tasks."
        ),
    ),
    "procedures.workflow_step_negative": (
        (
            "Bước “{step}” ghi {days} ngày nhưng các việc trong bước cộng lại {sum} ngày; "
            "số âm không dùng được nên lấy thời gian của từng việc."
        ),
        (
            "The step “{step}” says {days} days, its tasks add up to {sum}; "
            "a negative time is of no use, so the times of the tasks are taken."
        ),
    ),
    "procedures.workflow_step_empty": (
        "Bước “{step}” không có việc nào.",
        "The step “{step}” holds no task.",
    ),
    "procedures.workflow_no_group": (
        "Bước “{step}” không nêu bộ phận thực hiện.",
        "The step “{step}” names no group.",
    ),
    "procedures.workflow_no_chain": (
        "Bước “{step}” nằm ngoài chuỗi xử lý (no_chain).",
        "The step “{step}” stands outside the chain (no_chain).",
    ),
    "procedures.workflow_order_twice": (
        "Nhiều bước cùng mang số thứ tự: {orders}; nếu mỗi số chỉ tính một lần thì cộng được {sum} ngày.",
        "Several steps bear the same order: {orders}; counting each order once gives {sum} days.",
    ),
    "procedures.workflow_order_back": (
        "Số thứ tự các bước không tăng dần: {orders}; giữ theo thứ tự trong tệp.",
        "The orders of the steps do not grow: {orders}; the order of the file is kept.",
    ),
    "procedures.workflow_no_order": (
        "Có bước không có số thứ tự hoặc số thứ tự không đọc được.",
        "A step has no order, or one that cannot be read.",
    ),
    "procedures.workflow_no_time": (
        "“{name}” không nêu thời gian hoặc thời gian không đọc được (ghi “{given}”).",
        "“{name}” states no time, or one that cannot be read (“{given}”).",
    ),
    "procedures.workflow_negative_time": (
        "“{name}” ghi thời gian âm ({given} ngày).",
        "“{name}” states a negative time ({given} days).",
    ),
    "procedures.workflow_task_twice": (
        "Mã việc {task} được dùng {count} lần; việc sau được giữ với mã riêng.",
        "The task code {task} is used {count} times; the later ones are kept under codes of their own.",
    ),
    "procedures.workflow_foreign_task": (
        "Việc {task} mang mã của quy trình khác, không phải “{code}”.",
        "The task {task} bears the code of another workflow, not “{code}”.",
    ),
    "procedures.workflow_no_task_code": (
        "{count} việc không có mã.",
        "{count} tasks have no code.",
    ),
    "procedures.workflow_no_next": (
        "Việc {task} không nêu việc tiếp theo.",
        "The task {task} names no next one.",
    ),
    "procedures.workflow_unknown_next": (
        "Việc {task} chuyển tới {target}, nhưng tệp không có việc này.",
        "The task {task} leads to {target}, which is not in the file.",
    ),
    "procedures.workflow_ends": (
        "Có {count} việc kết thúc quy trình (next=NULL); cần đúng một.",
        "{count} tasks end the workflow (next=NULL); there should be one.",
    ),
    "procedures.workflow_loop": (
        "Chuỗi việc quay vòng về {task}, không bao giờ kết thúc.",
        "The chain of tasks comes back to {task} and never ends.",
    ),
    "procedures.workflow_unreached": (
        "Đi từ việc đầu không tới được: {tasks}.",
        "Not reached from the first task: {tasks}.",
    ),
    "procedures.workflow_pause": (
        "Đồng hồ dừng sau việc {task}, cho tới khi xong việc mở lại đồng hồ.",
        "The clock stands after {task} until the task that starts it again is done.",
    ),
    "procedures.workflow_pause_unended": (
        "Đồng hồ dừng ở việc {task} nhưng không có việc nào phía sau mở lại.",
        "The clock stops at {task} and no later task starts it again.",
    ),
    "procedures.workflow_unpause_alone": (
        "Việc {task} mở lại đồng hồ nhưng phía trước không có việc nào dừng.",
        "The task {task} starts the clock again, but nothing before stopped it.",
    ),
    "procedures.workflow_done": (
        "Phần mềm cũ coi là giải quyết xong ở {task} (biz_done); ở đây tính tới khi có kết quả tại quầy.",
        "The old software counts the work as done at {task} (biz_done); here it ends with the result at the counter.",
    ),
    "procedures.workflow_done_count": (
        "Có {count} việc được đánh dấu giải quyết xong (biz_done); cần đúng một.",
        "{count} tasks are marked as done (biz_done); there should be one.",
    ),
    "procedures.workflow_no_name": ("Quy trình không có tên.", "The workflow has no name."),
    "procedures.workflow_fee_unread": (
        "Không đọc được mức phí “{given}”.",
        "The fee “{given}” cannot be read.",
    ),
    "procedures.workflow_hidden": (
        "{count} đoạn ghi chú chứa bước hoặc việc đã bị bỏ; không nhập.",
        "{count} comments hold steps or tasks taken out; they are not imported.",
    ),
    "procedures.workflow_unused": (
        "Không nhập các thuộc tính: {names}.",
        "Not imported: {names}.",
    ),
}
