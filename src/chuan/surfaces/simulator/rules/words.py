"""What is said while a simulated year of the province is loaded, and where it cannot be."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "year.begins": (
        "Nạp một năm mô phỏng của cả tỉnh: {dossiers} hồ sơ. Dừng lúc nào cũng được, chạy lại thì nạp tiếp.",
        "Loading a simulated year of the province: {dossiers} dossiers. Stop at any time; run again to go on.",
    ),
    "year.so_far": (
        "Năm mô phỏng: {percent}% ({loaded} hồ sơ, {events} sự kiện), còn khoảng {left} phút.",
        "Simulated year: {percent}% ({loaded} dossiers, {events} events), about {left} minutes left.",
    ),
    "year.done": (
        "Đã nạp đủ năm mô phỏng: {dossiers} hồ sơ, {events} sự kiện trong lần này, {seconds} giây.",
        "The simulated year is loaded: {dossiers} dossiers, {events} events, {seconds} seconds.",
    ),
    "year.stopped": (
        "Đã dừng nạp; phần đã nạp còn nguyên, chạy lại lệnh này thì nạp tiếp.",
        "Loading stopped; what was loaded is whole, run the command again to go on.",
    ),
    "year.no_number": (
        "“{text}” không phải là số hồ sơ; hãy ghi một số từ 1 đến {most}.",
        "“{text}” is no number of dossiers; give one from 1 to {most}.",
    ),
    "year.another": (
        "Thư mục dữ liệu này đang có năm {dossiers} hồ sơ nạp dở hoặc đã nạp; hãy dùng đúng số đó, hoặc thư mục dữ liệu khác.",
        "This data folder holds a year of {dossiers} dossiers; use that number or another data folder.",
    ),
    "year.under_way": (
        "Một lệnh khác đang nạp năm mô phỏng này; hãy để lệnh đó chạy xong hoặc dừng nó trước.",
        "Another command is loading this year; let it end or stop it first.",
    ),
    "year.no_province": (
        "Không có cơ quan nào mang mã {code}; năm mô phỏng cần cây cơ quan của tỉnh.",
        "No agency has the code {code}; the year needs the province's tree of agencies.",
    ),
    "year.nothing_to_copy": (
        "Chưa có hồ sơ nào để làm khuôn, hoặc mọi cơ quan của tỉnh đã có hồ sơ riêng; hãy chạy chuan demo trước.",
        "There is no dossier to copy, or every agency has its own; run chuan demo first.",
    ),
}
