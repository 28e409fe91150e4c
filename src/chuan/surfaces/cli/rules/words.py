"""The sentences of the console: Vietnamese, English."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

WORDS: Words = {
    "cli.postgres": ("Không khởi động được cơ sở dữ liệu: {said}", "The database did not start: {said}"),
    "cli.no_database": (
        "Không kết nối được cơ sở dữ liệu: {said}",
        "The database cannot be reached: {said}",
    ),
    "cli.settings": ("Cấu hình chưa đúng: {said}", "The settings are not right: {said}"),
    "cli.port_taken": (
        "Cổng {port} đang có chương trình khác dùng; hãy chọn cổng khác bằng --port.",
        "Port {port} is used by another program; choose another one with --port.",
    ),
    "cli.server_died": (
        "Máy chủ trang dừng ngay khi khởi động; xem các dòng phía trên.",
        "The page server stopped while starting; see the lines above.",
    ),
    "cli.slow_start": (
        "Sau {seconds} giây vẫn chưa có trang nào trả lời.",
        "No page answered within {seconds} seconds.",
    ),
    "cli.preparing": ("Chuẩn bị cơ sở dữ liệu …", "Preparing the database …"),
    "cli.loading": (
        "Nạp danh mục và dữ liệu mô phỏng (chỉ lần đầu) …",
        "Loading the catalogue and simulated data (the first time only) …",
    ),
    "cli.starting": ("Khởi động máy chủ trang …", "Starting the page server …"),
    "cli.accounts": (
        "Tài khoản dùng thử (dữ liệu mô phỏng):",
        "Accounts to try (simulated data):",
    ),
    "cli.unreadable": ("Không đọc được tệp {path}: {said}", "The file {path} cannot be read: {said}"),
    "cli.not_an_object": (
        "Dòng này không phải một đối tượng JSON.",
        "This line is not a JSON object.",
    ),
    "cli.no_value": ("Thiếu “{name}”, hoặc không phải văn bản.", "“{name}” is missing or is not text."),
    "cli.not_a_moment": (
        "“{text}” không phải một thời điểm; ghi như 2026-08-28T14:20.",
        "“{text}” is not a moment; write it like 2026-08-28T14:20.",
    ),
    "cli.not_a_day": (
        "“{text}” không phải một ngày; ghi như 2026-08-28.",
        "“{text}” is not a day; write it like 2026-08-28.",
    ),
    "cli.backwards": (
        "Ngày cuối {until} đứng trước ngày đầu {since}.",
        "The last day {until} comes before the first day {since}.",
    ),
    "cli.check.python": ("Python {version}", "Python {version}"),
    "cli.check.postgres": ("PostgreSQL {version}, {folder}", "PostgreSQL {version}, {folder}"),
    "cli.check.external": (
        "Dùng máy chủ cơ sở dữ liệu theo DATABASE_URL",
        "The database server is the one DATABASE_URL names",
    ),
    "cli.check.database": ("Cơ sở dữ liệu trả lời ({version})", "The database answers ({version})"),
    "cli.check.migrations": (
        "Cấu trúc dữ liệu đúng phiên bản",
        "The tables are those of this version",
    ),
    "cli.check.migrations_missing": (
        "Còn {count} bước nâng cấp cấu trúc dữ liệu chưa chạy",
        "{count} changes of the tables have not been made yet",
    ),
    "cli.check.assets": ("Giao diện đã dựng", "The assets are built"),
    "cli.check.assets_missing": (
        "Giao diện chưa dựng; hãy chạy ./dev assets",
        "The assets are not built; run ./dev assets",
    ),
    "cli.check.data": ("Thư mục dữ liệu {folder} ghi được", "The data folder {folder} is writable"),
    "cli.check.data_closed": (
        "Không ghi được vào thư mục dữ liệu {folder}",
        "The data folder {folder} is not writable",
    ),
    "cli.check.catalogue": ("Danh mục có {count} tệp", "The catalogue has {count} files"),
    "cli.check.catalogue_missing": (
        "Không thấy danh mục {folder}",
        "The catalogue {folder} is missing",
    ),
}
