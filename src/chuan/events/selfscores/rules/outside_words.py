"""Sentences about indices of others and about surveys."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "selfscores.no_axis": (
        "{index} không có trục “{axis}”.",
        "{index} has no axis “{axis}”.",
    ),
    "selfscores.share_not_percent": (
        "{name}: {value} là tỷ lệ trên 1, chỉ số này tính theo phần trăm; nếu ý là {percent}% thì nhập {percent}.",
        "{name}: {value} is a share of 1 and this index is in percent; if you mean {percent}%, enter {percent}.",
    ),
    "selfscores.off_scale": (
        "{name}: {value} nằm ngoài thang từ {low} đến {high}; xem lại đơn vị hoặc thang của tệp.",
        "{name}: {value} is off the scale from {low} to {high}; look at the unit or scale of the file.",
    ),
    "selfscores.axes_sum": (
        "{index}: các trục cộng lại là {added}, tệp ghi tổng là {total}.",
        "{index}: the axes add up to {added}, the file says {total}.",
    ),
    "selfscores.rank": (
        "Hạng {rank} trên {of} không thể có.",
        "Place {rank} of {of} cannot be.",
    ),
    "selfscores.again_why": (
        "Năm {year} đã có số liệu khác; ghi lý do nhập lại. Số liệu trước vẫn được giữ.",
        "There are other figures for {year}; say why they are entered again. The earlier ones are kept.",
    ),
    "selfscores.no_index": ("Không có chỉ số này.", "There is no such index."),
    "selfscores.no_rows": (
        "Tệp không có dòng số liệu nào: cần các cột Năm, Thành phần, Giá trị.",
        "The file has no figures: it needs the columns Năm, Thành phần, Giá trị.",
    ),
    "selfscores.bad_cell": (
        "Dòng {row}: {column} “{value}” không phải là số.",
        "Row {row}: {column} “{value}” is no number.",
    ),
    "selfscores.axis_twice": (
        "Dòng {row}: “{axis}” của năm {year} đã có ở dòng trước.",
        "Row {row}: “{axis}” of {year} is in a row above already.",
    ),
    "selfscores.survey_closed": ("Cuộc khảo sát đã khép lại.", "The survey is closed."),
    "selfscores.no_sheet": (
        "Không có phiếu số {number}; các phiếu từ 1 đến {most}.",
        "There is no sheet {number}; they go from 1 to {most}.",
    ),
    "selfscores.sheet_twice": (
        "Phiếu số {number} đã được nhập.",
        "Sheet {number} was entered already.",
    ),
    "selfscores.answers": (
        "Phiếu số {number}: cần đủ {n} câu, mỗi câu từ 1 đến 5, 0 là không trả lời.",
        "Sheet {number}: {n} answers are needed, each from 1 to 5, 0 for none.",
    ),
    "selfscores.sample": (
        "Số hài lòng phải từ 0 đến số phiếu hợp lệ, và phải có phiếu hợp lệ.",
        "The satisfied are from 0 to the valid sheets, and there must be some.",
    ),
    "selfscores.nothing_to_draw": (
        "Trong thời gian này không có hồ sơ đã xong của loại cơ quan này.",
        "No dossier of this kind of agency was finished in these days.",
    ),
    "selfscores.survey_days": (
        "Ngày đầu phải trước ngày cuối, và ngày cuối không sau hôm nay.",
        "The first day is before the last, and the last is not after today.",
    ),
    "selfscores.survey_size": (
        "Cỡ mẫu từ 1 đến {most} phiếu.",
        "A sample has from 1 to {most} sheets.",
    ),
    "selfscores.few_sheets": (
        "{agency}: mới có {n} phiếu hợp lệ, cần ít nhất {least} để tính điểm.",
        "{agency}: there are {n} valid sheets; at least {least} are needed.",
    ),
}
