"""What an index says of itself."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "indices.full_dossiers": (
        "{part} trên {whole} hồ sơ, {value}%: từ {full}% trở lên được đủ {most} điểm.",
        "{part} of {whole} dossiers, {value}%: from {full}% on all {most} points.",
    ),
    "indices.share_dossiers": (
        "{part} trên {whole} hồ sơ, {value}%: dưới {full}% nên được điểm theo tỷ lệ của {most} điểm.",
        "{part} of {whole} dossiers, {value}%: below {full}%, points in proportion of {most}.",
    ),
    "indices.watched_dossiers": (
        "{part} trên {whole} hồ sơ, {value}%: chỉ theo dõi, không có điểm riêng.",
        "{part} of {whole} dossiers, {value}%: watched only.",
    ),
    "indices.full_procedures": (
        "{part} trên {whole} thủ tục có hồ sơ trong kỳ, {value}%: được đủ {most} điểm.",
        "{part} of {whole} procedures with dossiers, {value}%: all {most} points.",
    ),
    "indices.share_procedures": (
        "{part} trên {whole} thủ tục có hồ sơ trong kỳ, {value}%: dưới {full}% nên được điểm theo tỷ lệ của {most} điểm.",
        "{part} of {whole} procedures with dossiers, {value}%: below {full}%, in proportion of {most}.",
    ),
    "indices.watched_procedures": (
        "{part} trên {whole} thủ tục có hồ sơ trong kỳ, {value}%: chỉ theo dõi.",
        "{part} of {whole} procedures, {value}%: watched only.",
    ),
    "indices.full_petitions": (
        "{part} trên {whole} phản ánh, kiến nghị, {value}%: được đủ {most} điểm.",
        "{part} of {whole} petitions, {value}%: all {most} points.",
    ),
    "indices.share_petitions": (
        "{part} trên {whole} phản ánh, kiến nghị, {value}%: dưới {full}% nên được điểm theo tỷ lệ của {most} điểm.",
        "{part} of {whole} petitions, {value}%: below {full}%, in proportion of {most}.",
    ),
    "indices.watched_petitions": (
        "{part} trên {whole} phản ánh, kiến nghị, {value}%: chỉ theo dõi, không có điểm.",
        "{part} of {whole} petitions, {value}%: watched only.",
    ),
    "indices.full_offers": (
        "{part} trên {whole} thủ tục đang áp dụng, {value}%: được đủ {most} điểm.",
        "{part} of {whole} procedures in force, {value}%: all {most} points.",
    ),
    "indices.share_offers": (
        "{part} trên {whole} thủ tục đang áp dụng, {value}%: dưới {full}% nên được điểm theo tỷ lệ của {most} điểm.",
        "{part} of {whole} procedures in force, {value}%: below {full}%, in proportion of {most}.",
    ),
    "indices.watched_offers": (
        "{part} trên {whole} thủ tục, {value}%: chỉ theo dõi, chưa có điểm tối đa từ nguồn nào.",
        "{part} of {whole} procedures, {value}%: watched only, no source gives a maximum.",
    ),
    "indices.empty_offers": (
        "Cơ quan không có thủ tục nào thuộc mẫu số vào ngày cuối kỳ: không tính, không phải 0.",
        "No procedure in the denominator on the last day: not counted, which is not 0.",
    ),
    "indices.full_decisions": (
        "{part} trên {whole} quyết định công bố thủ tục ký trong kỳ, {value}%: được đủ {most} điểm.",
        "{part} of {whole} announcing decisions, {value}%: all {most} points.",
    ),
    "indices.share_decisions": (
        "{part} trên {whole} quyết định công bố thủ tục ký trong kỳ, {value}%: được điểm theo tỷ lệ của {most} điểm.",
        "{part} of {whole} announcing decisions, {value}%: in proportion of {most}.",
    ),
    "indices.empty_decisions": (
        "Chưa có số liệu: sổ văn bản của cơ quan không có quyết định công bố thủ tục nào ký trong kỳ; thư ký ISO nhập ở Văn bản pháp luật.",
        "No data: the agency's register has no announcing decision signed in the period; the ISO secretary enters it.",
    ),
    "indices.empty_dossiers": (
        "Trong kỳ không có hồ sơ nào thuộc mẫu số: không tính, không phải 0.",
        "No dossier in the denominator: not counted, which is not 0.",
    ),
    "indices.empty_procedures": (
        "Trong kỳ không có thủ tục nào thuộc mẫu số: không tính, không phải 0.",
        "No procedure in the denominator: not counted, which is not 0.",
    ),
    "indices.empty_petitions": (
        "Trong kỳ không có phản ánh, kiến nghị nào: không tính, không phải 0.",
        "No petition in the period: not counted, which is not 0.",
    ),
    "indices.few": (
        "Dưới {fewest} người có thể đánh giá: không hiện từng ô để không lộ người đánh giá; điểm vẫn tính, cơ quan vẫn xem đủ.",
        "Fewer than {fewest} people could answer: not shown, so that nobody's answer is told; the points still count it.",
    ),
    "indices.few_beside": (
        "Không hiện ở kỳ này: đặt cạnh kỳ khác sẽ tính ra dưới {fewest} người trả lời thế nào; xem theo tháng, quý khác, như biết đến nay. Điểm vẫn tính.",
        "Not shown of this period: beside another it would tell how fewer than {fewest} people answered; the points still count it.",
    ),
    "indices.why_no_portal_payment": (
        "Chưa có số liệu: thủ tục nào đã mở thanh toán trên Cổng chỉ đơn vị quản trị Cổng của tỉnh biết.",
        "Which procedures can be paid on the Portal is not known here: not counted.",
    ),
    "indices.why_no_certified": (
        "Chưa có số liệu: nguồn không nói cách tính chứng thực bản sao điện tử, nên không tính.",
        "Electronic certified copies are not known here: not counted.",
    ),
    "indices.no_scheme": (
        "Không có bộ chỉ số {code} vào ngày {day}.",
        "There is no index {code} on {day}.",
    ),
    "indices.no_agency": (
        "Không có cơ quan nào mang mã {code}.",
        "There is no agency with the code {code}.",
    ),
    "indices.scheme_changed": (
        "Bộ chỉ số thay đổi ngày {day}: số ở đây tính từ ngày đó theo bộ mới; {since} đến {last} tính riêng theo bộ cũ, không cộng chung.",
        "The index changed on {day}: these figures are since then, by the new edition; {since} to {last} are counted apart by the old.",
    ),
    "indices.weeks_absent": (
        "{weeks} tuần không có hồ sơ nào đồng bộ được (tuần bắt đầu {mondays}): vắng số liệu, để ngoài chỉ tiêu 1.4, không tính là 0.",
        "In {weeks} weeks nothing was synchronised (weeks of {mondays}): absent, left out of 1.4, not counted as 0.",
    ),
    "indices.bad_period": (
        "Ngày cuối phải sau ngày đầu, và ngày đầu không được ở tương lai.",
        "The last day must be after the first, and the first not in the future.",
    ),
    "indices.too_long": (
        "Một lần chỉ tính nhiều nhất 366 ngày.",
        "At most 366 days at a time.",
    ),
}
