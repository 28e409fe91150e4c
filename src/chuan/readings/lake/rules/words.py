"""What is said where a lake cannot be written or read."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "lake.no_engine": (
        "Không có công cụ tính “{engine}”; hãy chọn duckdb hoặc spark.",
        "There is no engine “{engine}”; choose duckdb or spark.",
    ),
    "lake.not_installed": (
        "Máy này chưa cài thư viện {library} mà công cụ {engine} cần; xem docs/howto/read-the-lake.md.",
        "This machine lacks the library {library} that {engine} needs; see docs/howto/read-the-lake.md.",
    ),
    "lake.no_lake": (
        "Thư mục {folder} không phải là kho số liệu: không có tệp lake.json.",
        "The folder {folder} is no lake: it has no lake.json.",
    ),
    "lake.not_empty": (
        "Thư mục {folder} đã có tệp khác; hãy chọn thư mục trống hoặc kho số liệu đã xuất trước đó.",
        "The folder {folder} holds other files; choose an empty one or a lake written before.",
    ),
    "lake.changed": (
        "Tệp {file} của kho số liệu không còn như lúc xuất; hãy xuất lại.",
        "The file {file} of the lake is not as it was written; export it again.",
    ),
    "national.nothing": ("Chưa có tệp số liệu nào để cộng.", "There is no file of figures to add."),
    "national.no_figures": (
        "Tệp {file} không phải là tệp số liệu: cần mã, tên, kỳ, bộ chỉ số và các số đếm không âm.",
        "The file {file} holds no figures: a code, a name, a period, a scheme and counts are needed.",
    ),
    "national.no_group": (
        "Tệp {file} không nói rõ là của tỉnh hay của bộ, ngành.",
        "The file {file} does not say whether it is a province's or a ministry's.",
    ),
    "national.changed": (
        "Số liệu trong tệp {file} không còn như lúc xuất; hãy xin lại tệp.",
        "The figures in {file} are not as they were exported; ask for the file again.",
    ),
    "national.twice": (
        "{name} có hai tệp; hãy giữ một tệp để không cộng hai lần.",
        "{name} sent two files; keep one, so that nothing is added twice.",
    ),
    "national.other_period": (
        "{name} gửi số liệu của kỳ khác với {other}; không cộng được.",
        "{name} sent another period than {other}; they cannot be added.",
    ),
    "national.other_scheme": (
        "{name} tính theo phiên bản bộ chỉ số khác với {other}; không cộng được.",
        "{name} counted by another edition of the scheme than {other}; they cannot be added.",
    ),
    "national.no_agencies": (
        "Kho số liệu này không có cơ quan nào dưới mã {code} có hồ sơ trong kỳ; không xuất tệp, vì không có không phải là 0.",
        "The lake has no agency under {code} with dossiers in the period; nothing is written, for absent is not 0.",
    ),
}
