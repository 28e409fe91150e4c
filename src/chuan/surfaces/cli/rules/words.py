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
    "cli.partner.ready": (
        "Cổng giả lập đang nghe ở cổng {port}; Ctrl-C để dừng.",
        "The toy portal listens on port {port}; Ctrl-C stops it.",
    ),
    "cli.partner.kept": (
        "Không giữ được gì ở {path}: thư mục phải có sẵn, tệp phải là tệp mới hoặc tệp của lần chạy trước.",
        "Nothing can be kept in {path}: its folder must exist, the file be new or of an earlier run.",
    ),
    "cli.index.head": (
        "{agency} · {scheme}: {total} trên {most} điểm tính được.",
        "{agency} · {scheme}: {total} of {most} points that could be counted.",
    ),
    "cli.index.which_lake": (
        "Công cụ duckdb hoặc spark đọc kho số liệu, nên phải đi cùng --lake; còn postgresql thì không.",
        "The engines duckdb and spark read a lake and need --lake; postgresql reads none.",
    ),
    "cli.lake.file": ("{file}: {rows} dòng", "{file}: {rows} rows"),
    "cli.lake.done": ("Đã xuất {files} tệp, {rows} dòng.", "{files} files written, {rows} rows."),
    "cli.index.no_day": (
        "“{text}” không phải một ngày; viết như 2026-11-01.",
        "“{text}” is no day; write it as 2026-11-01.",
    ),
    "cli.index.no_moment": (
        "“{text}” không phải một thời điểm; viết như 2026-11-01T17:00.",
        "“{text}” is no moment; write it as 2026-11-01T17:00.",
    ),
    "cli.recount.done": (
        "Đã đếm lại {counters} bộ đếm: {differences} sai lệch.",
        "{counters} counters counted again: {differences} differ.",
    ),
    "cli.fold.done": (
        "Đã cộng gộp {changes} thay đổi của bộ đếm.",
        "{changes} changes of counters added up.",
    ),
    "cli.daily.night": (
        "Dấu hiệu không phù hợp: mở {opened} dự thảo, nhập {joined} vào việc đang mở, {waiting} còn chờ; {judged} hành động khắc phục có kết luận mới.",
        "Signals: {opened} drafts opened, {joined} joined open ones, {waiting} wait; {judged} corrective actions with a new verdict.",
    ),
    "cli.daily.done": (
        "Đã nhắc {reminded} công dân, {silent} hồ sơ hết hạn luật mà im lặng có nghĩa, đóng {lapsed} hồ sơ nộp ở Cổng quá hạn bổ sung; {count} hồ sơ có thể đóng, do người đóng.",
        "{reminded} citizens reminded, {silent} dossiers where silence means something, {lapsed} submissions closed; {count} may be closed, by a person.",
    ),
    "cli.conformance.unknown": (
        "Chưa cơ quan nào áp dụng thủ tục có mã {code}.",
        "No agency ever adopted a procedure with the code {code}.",
    ),
    "cli.conformance.whole": (
        "{dossiers} hồ sơ đã xong, {as_declared} làm đúng như công bố.",
        "{dossiers} finished dossiers, {as_declared} of them worked as declared.",
    ),
    "cli.conformance.skipped": ("Bỏ bước: {count}", "Steps left out: {count}"),
    "cli.conformance.swapped": ("Đảo bước: {count}", "Steps turned round: {count}"),
    "cli.conformance.repeated": ("Lặp bước: {count}", "Steps repeated: {count}"),
    "cli.conformance.late": ("Bước quá thời gian: {count}", "Steps beyond their time: {count}"),
    "cli.conformance.wrong_role": ("Sai vai trò: {count}", "Wrong role: {count}"),
    "cli.conformance.undeclared": ("Bước ngoài quy trình: {count}", "Steps not declared: {count}"),
    "cli.scores.which": (
        "Ghi mã cơ quan và kỳ (2026-W45, 2026-11, 2026-Q3 hoặc 2026), hoặc dùng --all --published.",
        "Give the agency's code and the period (2026-W45, 2026-11, 2026-Q3 or 2026), or use --all --published.",
    ),
    "cli.scores.no_period": (
        "“{text}” không phải là một kỳ; ví dụ 2026-W45, 2026-11, 2026-Q3, 2026.",
        "“{text}” is no period; write 2026-W45, 2026-11, 2026-Q3 or 2026.",
    ),
    "cli.scores.no_scheme": (
        "{agency} chưa chọn thang điểm nào chấm {period}.",
        "{agency} has chosen no scheme that scores {period}.",
    ),
    "cli.scores.future": ("Chưa đến {period}.", "{period} has not begun."),
    "cli.scores.nothing": ("Chưa có kỳ nào được công bố.", "No period was published yet."),
    "cli.detect.nothing": (
        "Không có dấu hiệu nào vượt ngưỡng trong những ngày này.",
        "Nothing beyond its threshold in these days.",
    ),
    "cli.detect.threshold": ("Ngưỡng: {threshold}.", "Threshold: {threshold}."),
    "cli.detect.no_day": (
        "“{text}” không phải là ngày; hãy gõ như 01/11/2026.",
        "“{text}” is no day; type it as 2026-11-01.",
    ),
    "cli.detect.backwards": (
        "Ngày đầu phải không sau ngày cuối.",
        "The first day must not be after the last.",
    ),
    "cli.outbox.counts": (
        "Bản tin: {sent} đã gửi, {waiting} đang chờ, {dead} lỗi, {expired} quá ngày, {skipped} bỏ qua.",
        "Messages: {sent} sent, {waiting} waiting, {dead} dead, {expired} out of date, {skipped} passed over.",
    ),
    "cli.outbox.sent": ("Đã gửi {count} bản tin.", "{count} messages sent."),
    "cli.outbox.by_keeper": ("Gửi lại từ dòng lệnh.", "Sent again from the console."),
    "cli.outbox.asked": (
        "Đã hỏi Cổng về {count} hồ sơ, Cổng biết {known}.",
        "The portal was asked about {count} dossiers and knows {known}.",
    ),
    "cli.preparing": ("Chuẩn bị cơ sở dữ liệu …", "Preparing the database …"),
    "cli.loading": (
        "Nạp danh mục và dữ liệu mô phỏng (chỉ lần đầu) …",
        "Loading the catalogue and simulated data (the first time only) …",
    ),
    "cli.starting": ("Khởi động máy chủ trang …", "Starting the page server …"),
    "cli.accounts": (
        "Tài khoản dùng thử (dữ liệu mô phỏng), mật khẩu chung {password}:",
        "Accounts to try (simulated data), all with the password {password}:",
    ),
    "cli.no_tables": (
        "Cơ sở dữ liệu chưa có dữ liệu nào; hãy chạy chuan demo hoặc chuan import trước.",
        "The database is empty; run chuan demo or chuan import first.",
    ),
    "cli.no_file": ("Không có tệp {path}.", "There is no file {path}."),
    "cli.a_folder": ("{path} là thư mục, cần một tệp.", "{path} is a folder; a file is needed."),
    "cli.closed_file": ("Không có quyền đọc tệp {path}.", "The file {path} may not be read."),
    "cli.unreadable": ("Không đọc được tệp {path}: {said}", "The file {path} cannot be read: {said}"),
    "cli.not_an_object": (
        "Dòng này không phải một đối tượng JSON.",
        "This line is not a JSON object.",
    ),
    "cli.not_within": (
        "“{text}” không phải một số từ {least} đến {most}.",
        "“{text}” is not a number from {least} to {most}.",
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
    "cli.import.reading": ("Đã đọc {count} dòng …", "{count} rows read …"),
    "cli.import.keeping": ("Đang ghi {count} thủ tục …", "Keeping {count} procedures …"),
    "cli.import.passed": ("Bỏ qua tệp không phải .docx: {name}", "Passed over, not a .docx: {name}"),
    "cli.import.done": (
        "Đã đọc {read} dòng: {new} mới, {changed} thay đổi, {unchanged} không đổi.",
        "{read} rows read: {new} new, {changed} changed, {unchanged} unchanged.",
    ),
    "cli.import.dry": (
        "Đã đọc {read} dòng; nếu nhập sẽ có {new} mới, {changed} thay đổi, {unchanged} không đổi. Chưa ghi gì.",
        "{read} rows read; an import would give {new} new, {changed} changed, {unchanged} unchanged. Nothing is kept.",
    ),
    "cli.import.conflict": (
        "Mã {code} có nhiều nội dung khác nhau ở các dòng {rows}: chưa nhập dòng nào.",
        "Code {code} says different things in rows {rows}: none of them is taken.",
    ),
    "cli.import.refused": ("Không nhận {code}: {why}", "Refused {code}: {why}"),
    "cli.import.deadlines": (
        "Hiểu được thời hạn của {understood} dòng cách thức; còn {others} cách ghi khác chưa hiểu, cần người đọc:",
        "The limits of {understood} channel rows are understood; {others} other texts need a reader:",
    ),
    "cli.import.deadline": ("  - {text}", "  - {text}"),
    "cli.import.rows_done": (
        "Đã đọc {read} dòng: {new} mới, {moved} thay đổi, {unchanged} không đổi, {contradicted} mâu thuẫn không áp dụng, {refused} không nhận.",
        "{read} rows read: {new} new, {moved} changed, {unchanged} unchanged, {contradicted} contradicted, {refused} refused.",
    ),
    "cli.import.rows_dry": (
        "Đã đọc {read} dòng; nếu nhập sẽ có {new} mới, {moved} thay đổi, {unchanged} không đổi, {contradicted} mâu thuẫn không áp dụng, {refused} không nhận. Chưa ghi gì.",
        "{read} rows read; an import would give {new} new, {moved} changed, {unchanged} unchanged, {contradicted} contradicted, {refused} refused. Nothing is kept.",
    ),
    "cli.import.too_large": ("Tệp {name} quá lớn.", "The file {name} is too large."),
    "cli.import.row": ("Dòng {number}, {code}: {why}", "Row {number}, {code}: {why}"),
    "cli.import.workflows_done": (
        "Đã đọc {read} quy trình, nhập {imported}; {notes} điểm cần xem:",
        "{read} workflows read, {imported} imported; {notes} notes:",
    ),
    "cli.import.workflows_dry": (
        "Đã đọc {read} quy trình, sẽ nhập được {imported}; {notes} điểm cần xem. Chưa ghi gì.",
        "{read} workflows read, {imported} would be imported; {notes} notes. Nothing is kept.",
    ),
    "cli.prove.proving": ("Đã chứng minh {count} quy trình …", "{count} procedures proved …"),
    "cli.prove.unread": ("Không đọc được {code}: {why}", "{code} cannot be read: {why}"),
    "cli.prove.proved": (
        "{code}: đã chứng minh, công bố được.",
        "{code}: proved, may be published.",
    ),
    "cli.prove.warnings": (
        "{code}: công bố được khi người duyệt ghi lý do cho {warnings} điều cần lưu ý.",
        "{code}: may be published with the approver's reasons for {warnings} warnings.",
    ),
    "cli.prove.errors": (
        "{code}: chưa công bố được, {errors} lỗi, {warnings} điều cần lưu ý.",
        "{code}: may not be published, {errors} errors, {warnings} warnings.",
    ),
    "cli.prove.error": ("  Lỗi: {said}", "  Error: {said}"),
    "cli.prove.warning": ("  Lưu ý: {said}", "  Warning: {said}"),
    "cli.prove.mend": ("      Một cách sửa: {said}", "      One mend: {said}"),
    "cli.tickets.none": ("Chưa có số nào trong kỳ này.", "There are no numbers in this period."),
    "cli.tickets.told": (
        "{taken} số, gọi {called}, vắng mặt {missed}, ưu tiên {priority}. Một nửa chờ dưới {waited_half} phút, 9/10 dưới {waited_most} phút; một nửa được phục vụ dưới {served_half} phút.",
        "{taken} numbers, {called} called, {missed} absent, {priority} priority. Half wait under {waited_half} min, 9/10 under {waited_most}; half are served under {served_half}.",
    ),
    "cli.satisfaction.told": (
        "{name}, {span}: {answers} phiếu trên {asked} hồ sơ được hỏi; {satisfied} phiếu hài lòng, {excluded} phiếu đã loại.",
        "{name}, {span}: {answers} votes of {asked} dossiers asked; {satisfied} satisfied, {excluded} left out.",
    ),
    "cli.clocks.still": ("đang dừng", "still standing"),
    "cli.examples.other": ("mong đợi “{expected}”, được “{got}”.", "expected “{expected}”, got “{got}”."),
    "cli.examples.ran": (
        "Đã chạy {ran} ví dụ, {failed} ví dụ sai.",
        "{ran} examples ran, {failed} came out otherwise.",
    ),
    "cli.replay.unknown": ("Không có hồ sơ nào mã “{code}”.", "There is no dossier “{code}”."),
    "cli.replay.holds": (
        "Chuỗi {count} sự kiện nguyên vẹn; trạng thái đang lưu đúng như đọc lại.",
        "The chain of {count} events holds; the kept state is what they lead to.",
    ),
    "cli.replay.broken": (
        "Chuỗi sự kiện bị sửa: đứt ở sự kiện thứ {seq}.",
        "The chain was tampered with: it breaks at event {seq}.",
    ),
    "cli.replay.other_state": (
        "Trạng thái đang lưu khác với trạng thái đọc lại từ các sự kiện.",
        "The kept state is not the one its events lead to.",
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
    "cli.check.calendar": ("Lịch làm việc không có ngày nào phải chờ", "No day of the calendar is awaited"),
    "cli.check.calendar_doubts": ("Lịch làm việc, lưu ý: {told}", "The calendar, note: {told}"),
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
    "cli.document.unknown": (
        "Không cơ quan nào đang công bố thủ tục mang mã {code}; xem các mã bằng chuan procedures --published.",
        "No agency has published a procedure {code}; see the codes by chuan procedures --published.",
    ),
    "cli.document.not_there": (
        "Cơ quan {agency} chưa công bố thủ tục {code}.",
        "The agency {agency} has not published procedure {code}.",
    ),
    "cli.document.several": (
        "Có {count} cơ quan cùng áp dụng; lấy của {agency}. Muốn cơ quan khác: --agency, ví dụ --agency {code}.",
        "{count} agencies work by it; this is that of {agency}. For another: --agency, as --agency {code}.",
    ),
    "cli.document.unwritable": (
        "Không ghi được {path}: thư mục phải có sẵn và ghi được, và tên này không phải một thư mục.",
        "{path} cannot be written: its folder must exist and be open for writing, and it must not be a folder.",
    ),
    "cli.document.written": (
        "Đã ghi {path}: bản kiểm soát số {copy} của {agency}.",
        "{path} written: controlled copy {copy} of {agency}.",
    ),
    "cli.no_agency": (
        "Không có cơ quan nào mang mã định danh {agency}.",
        "No agency has the identifier {agency}.",
    ),
    "cli.rules.unknown": ("Không có cơ quan nào mang mã {code}.", "There is no agency {code}."),
    "cli.rules.holds": ("{rule} đạt: {said}", "{rule} holds: {said}"),
    "cli.rules.fails": ("{rule} chưa đạt: {said}", "{rule} does not hold: {said}"),
    "cli.rules.iso": ("Thư ký ISO", "the ISO secretary"),
    "cli.rules.leader": ("Người đứng đầu cơ quan", "the head of the agency"),
    "cli.scans.watching": (
        "Đang nhìn thư mục {folder}. Dừng bằng Ctrl-C.",
        "Watching {folder}. Stop with Ctrl-C.",
    ),
    "cli.scans.counts": (
        "Nhận {kept} bản quét, {double} đã có, {refused} không nhận được, {resting} đang ghi dở.",
        "{kept} scans kept, {double} known, {refused} set aside, {resting} not whole yet.",
    ),
    "cli.national.written": ("Đã ghi số liệu của {name} vào {file}.", "The figures of {name} are in {file}."),
    "cli.national.unsaid": (
        "{figure}: không cộng, vì chưa có số của {names}.",
        "{figure}: no sum, for {names} did not send it.",
    ),
    "cli.national.missing": (
        "Chưa nhận được tệp của: {codes}. Thiếu không phải là 0.",
        "No file has come from: {codes}. Missing is not 0.",
    ),
}
