"""What the prover says: the flaw, a dossier that shows it, one possible mend."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "procedures.flaw_dead_step": (
        "Không hồ sơ nào tới được bước {row} “{step}”.",
        "No dossier ever reaches step {row} “{step}”.",
    ),
    "procedures.example_dead_led": (
        "Ví dụ: một hồ sơ đi mọi ngả từ bước đầu vẫn không mở được bước “{step}”, vì các bước dẫn tới đó cũng không tới được hoặc nhánh chờ không bao giờ đủ.",
        "Example: a dossier that tries every way never opens “{step}”; what leads there is not reached either.",
    ),
    "procedures.mend_dead_led": (
        "Nối một bước đang tới được sang bước “{step}”, hoặc bỏ bước này.",
        "Lead a step that is reached to “{step}”, or drop it.",
    ),
    "procedures.example_dead_unled": (
        "Ví dụ: một hồ sơ đi mọi ngả từ bước đầu vẫn bỏ qua bước “{step}”, vì không kết cục nào dẫn tới đó.",
        "Example: a dossier that tries every way passes “{step}” by; no outcome leads there.",
    ),
    "procedures.mend_dead_unled": (
        "Thêm kết cục dẫn tới bước “{step}”, hoặc bỏ bước này.",
        "Add an outcome that leads to “{step}”, or drop it.",
    ),
    "procedures.flaw_no_steps": (
        "Quy trình chưa có bước nào: hồ sơ nhận vào sẽ nằm lại ở quầy.",
        "The procedure has no step: a dossier received stays at the counter.",
    ),
    "procedures.flaw_trap": (
        "Có hồ sơ kẹt ở {step}, không bao giờ ra được kết quả hay văn bản từ chối.",
        "A dossier is stuck at {step} and never ends.",
    ),
    "procedures.example_trap": (
        "Ví dụ: hồ sơ đi {way}, rồi ở {step} không còn kết cục nào để chọn.",
        "Example: a dossier goes {way}; at {step} no outcome is left.",
    ),
    "procedures.mend_trap": (
        "Thêm ở {step} một kết cục dẫn tới bước sau, tới kết quả hoặc tới văn bản từ chối.",
        "Give {step} an outcome that leads on.",
    ),
    "procedures.flaw_improper_end": (
        "Hồ sơ kết thúc ở bước “{step}” khi {open} vẫn còn đang làm.",
        "A dossier ends at “{step}” while {open} is still open.",
    ),
    "procedures.example_improper_end": (
        "Ví dụ: hồ sơ đi {way} là đã kết thúc, nhưng {open} chưa xong và bị bỏ dở.",
        "Example: a dossier goes {way} and has ended, with {open} left undone.",
    ),
    "procedures.mend_improper_end": (
        "Cho kết cục “{outcome}” của bước “{step}” dẫn tới một bước chờ đủ các nhánh rồi mới kết thúc.",
        "Lead “{outcome}” of “{step}” to a step that joins the branches first.",
    ),
    "procedures.flaw_lost_branch": (
        "Nhánh đã xong ở {arrived} chờ mãi tại {join}, vì {missing} không bao giờ tới.",
        "The branch finished at {arrived} waits at {join} for ever; {missing} never arrives.",
    ),
    "procedures.example_lost_branch": (
        "Ví dụ: hồ sơ đi {way}, sau đó {join} không mở được vì còn thiếu {missing}.",
        "Example: a dossier goes {way}; then {join} cannot open, {missing} is missing.",
    ),
    "procedures.mend_lost_branch": (
        "Cho mọi kết cục của {missing} dẫn tới {join}, hoặc bỏ {missing} khỏi các nhánh phải chờ.",
        "Lead every outcome of {missing} to {join}, or do not wait for it.",
    ),
    "procedures.flaw_unknown_target": (
        "Bước “{step}” dẫn tới “{target}”, nhưng không có bước nào như vậy.",
        "“{step}” leads to “{target}”, which is not there.",
    ),
    "procedures.example_unknown_target": (
        "Ví dụ: hồ sơ chọn “{outcome}” ở bước “{step}” thì không còn ai giữ.",
        "Example: a dossier that takes “{outcome}” at “{step}” is held by nobody.",
    ),
    "procedures.mend_unknown_target": (
        "Thêm bước “{target}”, hoặc cho “{outcome}” dẫn tới một bước đã có.",
        "Add the step “{target}”, or lead “{outcome}” to a step that exists.",
    ),
    "procedures.flaw_over_promise": (
        "Có hồ sơ chắc chắn trễ hẹn: đường dài nhất vượt thời hạn “{limit}” (nộp {channels}) {over} làm việc.",
        "A dossier is sure to be late: the longest way is {minutes} working minutes over the limit.",
    ),
    "procedures.example_same_day": (
        "Ví dụ: hồ sơ nhận lúc {at}, các bước cần {need}, quầy đóng lúc {due}. Đó là {day}; đến giờ hẹn hồ sơ mới ở bước thứ {place} “{step}”, kết quả có lúc {ready}, trễ {over} làm việc.",
        "Example: received at {at}, the steps need {need_minutes} minutes, the counter closes at {due}; it is then at step {place} “{step}” and {over_minutes} working minutes late.",
    ),
    "procedures.example_dated": (
        "Ví dụ: hồ sơ nhận lúc {at} {day}, các bước cần {need}, hẹn trả lúc {due} {due_day}. Đến giờ hẹn hồ sơ mới ở bước thứ {place} “{step}”, kết quả có lúc {ready}, trễ {over} làm việc.",
        "Example: received at {at}, the steps need {need_minutes} minutes, promised at {due}; it is then at step {place} “{step}” and {over_minutes} working minutes late.",
    ),
    "procedures.mend_one_step": (
        "Giảm bước {row} “{step}” còn {time}.",
        "Cut step {row} “{step}” to {minutes} minutes.",
    ),
    "procedures.mend_all_steps": (
        "Giảm cả {count} bước còn {total}: {each}.",
        "Cut all {count} steps to {minutes} minutes in all.",
    ),
    "procedures.mend_promise": (
        "Hẹn {days} ngày làm việc.",
        "Promise {days} working days.",
    ),
    "procedures.mend_none": (
        "Chỉ giảm thời gian các bước thì không đủ: cần bớt bước hoặc làm song song.",
        "Shorter steps alone do not do: drop steps or do them in parallel.",
    ),
    "procedures.flaw_over_law": (
        "Thời hạn hẹn khi nộp {channel} ({promised}) dài hơn hạn theo luật ({legal}).",
        "The promise is longer than the law allows.",
    ),
    "procedures.example_over_law": (
        "Ví dụ: hồ sơ nhận lúc {at} {day} được hẹn {due}, trong khi luật chỉ cho đến {limit}.",
        "Example: received at {at}, promised later than the law's limit.",
    ),
    "procedures.mend_over_law": (
        "Hẹn không quá {legal}.",
        "Promise no more than the law's limit.",
    ),
    "procedures.flaw_slow_answer": (
        "Bước {row} “{step}” chỉ có {allowed}, nhưng {agency} hẹn trả lời trong {promised}.",
        "Step {row} “{step}” has its time; {agency} promises its answer for later.",
    ),
    "procedures.example_slow_answer": (
        "Ví dụ: hỏi lúc {at} {day} thì {agency} được trả lời đến {due}, trong khi bước này phải xong lúc {limit}.",
        "Example: asked at {at}, {agency} may answer later than this step may last.",
    ),
    "procedures.mend_slow_answer": (
        "Cho bước “{step}” đủ {promised}, hoặc thống nhất với {agency} trả lời trong {allowed}.",
        "Give “{step}” as long as {agency} promises, or agree on a shorter answer.",
    ),
    "procedures.flaw_bad_sum": (
        "Tổng thời gian ghi trong bảng là {stated}, nhưng cộng các bước được {sum}.",
        "The table states {stated}, the steps add up to {sum}.",
    ),
    "procedures.example_bad_sum": (
        "Ví dụ: người nộp đọc tổng {stated}, còn hồ sơ qua đủ các bước mất {sum}.",
        "Example: the citizen reads {stated}, a dossier through all steps takes {sum}.",
    ),
    "procedures.mend_bad_sum": (
        "Sửa tổng thành {sum}, hoặc sửa thời gian từng bước cho bằng {stated}.",
        "Correct the total to {sum}, or the steps to {stated}.",
    ),
    "procedures.flaw_nobody_may": (
        "Không ai ở cơ quan này được làm {steps} (vai trò {role}).",
        "Nobody at this agency may do {steps} ({role}).",
    ),
    "procedures.example_nobody_may": (
        "Ví dụ: hồ sơ tới {steps} thì không có người nhận.",
        "Example: a dossier that reaches {steps} has no holder.",
    ),
    "procedures.mend_nobody_may": (
        "Giao vai trò {role} cho một vị trí đang có người, hoặc cử người thay.",
        "Give {role} to a post that is filled, or name a substitute.",
    ),
    "procedures.flaw_single_person": (
        "Chỉ một mình {person} được làm {steps} (vai trò {role}).",
        "{person} alone may do {steps} ({role}).",
    ),
    "procedures.example_single_person": (
        "Ví dụ: ngày {person} vắng, hồ sơ ở {steps} nằm chờ.",
        "Example: while {person} is absent, dossiers wait at {steps}.",
    ),
    "procedures.mend_single_person": (
        "Cử thêm người thay cho {person} ở vai trò {role}.",
        "Name a substitute for {person} as {role}.",
    ),
    "procedures.flaw_same_person": (
        "{person} giữ cả hai việc đã khai là phải tách: {one} và {other}.",
        "{person} holds two duties declared separate: {one} and {other}.",
    ),
    "procedures.example_same_person": (
        "Ví dụ: một hồ sơ do {person} làm ở vai trò {one} rồi cũng do {person} làm ở vai trò {other}.",
        "Example: one dossier passes {person} as {one} and again as {other}.",
    ),
    "procedures.mend_same_person": (
        "Giao một trong hai vai trò cho người khác.",
        "Give one of the two duties to somebody else.",
    ),
    "procedures.flaw_no_ground": (
        "Thủ tục chưa nêu căn cứ pháp lý nào.",
        "No legal basis is given.",
    ),
    "procedures.example_no_ground": (
        "Ví dụ: người nộp hỏi vì sao phải làm “{name}” thì không có văn bản nào để trả lời.",
        "Example: asked why “{name}” is required, nobody can name a text.",
    ),
    "procedures.mend_no_ground": (
        "Thêm số, ký hiệu và tên văn bản làm căn cứ.",
        "Cite the text this rests on.",
    ),
    "procedures.flaw_no_ground_added": (
        "Cơ quan thêm {kind} “{name}” so với quy định chung mà không nêu căn cứ.",
        "The agency added “{name}” without a ground.",
    ),
    "procedures.example_no_ground_added": (
        "Ví dụ: người nộp không chấp nhận {kind} “{name}” thì cơ quan không có căn cứ để yêu cầu.",
        "Example: a citizen refuses “{name}” and the agency has no text to show.",
    ),
    "procedures.mend_no_ground_added": (
        "Bỏ {kind} “{name}”, hoặc nêu văn bản cho phép thêm.",
        "Drop “{name}”, or cite the text that allows it.",
    ),
    "procedures.flaw_no_ground_national": (
        "{count} giấy tờ theo quy định chung chưa có căn cứ riêng, ví dụ “{name}”.",
        "{count} national papers have no ground of their own, such as “{name}”.",
    ),
    "procedures.example_no_ground_national": (
        "Ví dụ: người nộp hỏi điều khoản nào đòi “{name}” thì chỉ chỉ được căn cứ chung của thủ tục.",
        "Example: asked which article requires “{name}”, only the procedure's own grounds can be shown.",
    ),
    "procedures.mend_no_ground_national": (
        "Nêu điều khoản cho từng giấy tờ.",
        "Cite an article for each paper.",
    ),
    "procedures.flaw_ground_expired": (
        "Văn bản {number} ({place}) đã hết hiệu lực từ {expired}.",
        "The text {number} expired on {expired}.",
    ),
    "procedures.example_ground_expired": (
        "Ví dụ: hồ sơ nhận hôm nay vẫn viện dẫn {number}, văn bản đã hết hiệu lực từ {expired}.",
        "Example: a dossier received today still cites {number}, expired on {expired}.",
    ),
    "procedures.mend_ground_expired": (
        "Thay {number} bằng văn bản đang có hiệu lực.",
        "Cite the text in force instead of {number}.",
    ),
    "procedures.flaw_bound_reached": (
        "Quy trình quá rộng để xét hết trong giới hạn; chưa chứng minh được: {what}.",
        "The procedure is too large to search to the end; not proved: {what}.",
    ),
}
