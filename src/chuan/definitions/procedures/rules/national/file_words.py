"""Sentences about files that are refused, and about reception forms."""

from __future__ import annotations

from chuan.base.kernel.reason import Words

FILES: Words = {
    "procedures.import_no_file": (
        "Không có tệp hay thư mục “{name}”.",
        "There is no file or folder “{name}”.",
    ),
    "procedures.import_unknown_kind": (
        "“{name}” không phải .docx, .zip, .jsonl hay .jsonl.gz.",
        "“{name}” is not a .docx, .zip, .jsonl or .jsonl.gz.",
    ),
    "procedures.import_too_large": (
        "Tệp lớn hơn {most} MB nên không được nhận.",
        "The file is larger than {most} MB and is refused.",
    ),
    "procedures.import_long_name": (
        "Tên tệp “{name}…” quá dài, xin đặt tên ngắn hơn rồi gửi lại.",
        "The file name “{name}…” is too long; please give it a shorter one and send it again.",
    ),
    "procedures.import_same_name": (
        "Trong kho nén có hai tệp quy trình cùng tên; chỉ đọc tệp đầu, xin đổi tên rồi gửi lại.",
        "The archive holds two workflow files of the same name; only the first is read, please rename and send again.",
    ),
    "procedures.import_too_many": (
        "Tệp nén chứa hơn {most} tệp nên không được nhận.",
        "The archive holds more than {most} files and is refused.",
    ),
    "procedures.import_long_line": (
        "Dòng {line} quá dài, không phải một thủ tục nên tệp không được nhận.",
        "Line {line} is too long to be a procedure; the file is refused.",
    ),
    "procedures.import_bomb": (
        "Tệp nén bung ra quá lớn so với cỡ của nó nên không được nhận.",
        "The packed file grows far beyond its size and is refused.",
    ),
    "procedures.import_locked": (
        "Tệp có mật khẩu nên không đọc được; hãy lưu lại không mật khẩu.",
        "The file has a password and cannot be read; save it without one.",
    ),
    "procedures.import_old_word": (
        "Đây là tệp Word đời cũ (.doc) đổi đuôi thành .docx; hãy mở bằng Word và lưu lại dạng .docx.",
        "This is an old Word file (.doc) renamed .docx; open it in Word and save it as .docx.",
    ),
    "procedures.import_broken_zip": (
        "Tệp hỏng hoặc không đúng loại nên không mở được.",
        "The file is damaged or of another kind and cannot be opened.",
    ),
    "procedures.import_broken_gzip": (
        "Tệp nén .gz bị hỏng hoặc bị cắt giữa chừng.",
        "The .gz file is damaged or cut short.",
    ),
    "procedures.import_not_word": (
        "Tệp không phải văn bản Word (.docx).",
        "The file is not a Word document (.docx).",
    ),
    "procedures.import_entities": (
        "Tệp có khai báo DOCTYPE hoặc thực thể XML, có thể gây hại nên không được nhận.",
        "The file declares a DOCTYPE or XML entities, which may do harm, and is refused.",
    ),
    "procedures.import_broken_xml": (
        "Tệp XML hỏng ở dòng {line}.",
        "The XML is broken at line {line}.",
    ),
    "procedures.import_encoding": (
        "Tệp không theo bảng mã UTF-8; hãy lưu lại dạng UTF-8.",
        "The file is not in UTF-8; save it as UTF-8.",
    ),
    "procedures.import_legacy": (
        "Chữ Việt trong tệp theo bảng mã cũ {encoding}; hãy chuyển sang Unicode rồi nhập lại.",
        "The Vietnamese text is in the old encoding {encoding}; convert it to Unicode first.",
    ),
    "procedures.import_not_export": (
        "Văn bản không phải bản kết xuất “Chi tiết thủ tục hành chính”: thiếu mục “{label}”.",
        "The document is not an export of a procedure: the entry “{label}” is missing.",
    ),
    "procedures.import_columns": (
        "Một bảng trong văn bản có {found} cột, cần {wanted} cột.",
        "A table of the document has {found} columns where {wanted} are needed.",
    ),
    "procedures.import_no_code": (
        "“{given}” không phải mã thủ tục như 1.000010.",
        "“{given}” is not a procedure code like 1.000010.",
    ),
    "procedures.import_no_name": ("Thủ tục không có tên.", "The procedure has no name."),
    "procedures.import_wrong_shape": (
        "Trường “{name}” không đúng kiểu.",
        "The field “{name}” is of a wrong kind.",
    ),
    "procedures.import_characters": (
        "Trường “{name}” có ký tự điều khiển, không phải văn bản.",
        "The field “{name}” holds control characters and is no text.",
    ),
    "procedures.import_nothing": (
        "Tệp không chứa thủ tục nào.",
        "The file holds no procedure.",
    ),
    "procedures.import_not_json": (
        "Dòng này không phải một đối tượng JSON.",
        "This line is not a JSON object.",
    ),
    "procedures.import_line_too_large": ("Dòng này quá dài.", "This line is too long."),
}

FORMS: Words = {
    "procedures.form_missing": (
        "Không có tệp mẫu tiếp nhận đi kèm: chưa có thành phần hồ sơ.",
        "The reception form is not beside it: there are no papers.",
    ),
    "procedures.form_refused": (
        "Không đọc được tệp mẫu tiếp nhận đi kèm: chưa có thành phần hồ sơ.",
        "The reception form beside it cannot be read: there are no papers.",
    ),
    "procedures.form_not_one": (
        "Tệp XML không phải mẫu tiếp nhận (thiếu phần tử form).",
        "The XML is no reception form (no form element).",
    ),
    "procedures.form_no_papers": (
        "Mẫu tiếp nhận không nêu giấy tờ nào.",
        "The reception form lists no paper.",
    ),
    "procedures.form_fields": (
        "{count} ô nhập khác của mẫu tiếp nhận không thuộc thành phần hồ sơ, không nhập.",
        "{count} other fields of the reception form are no papers and are not imported.",
    ),
    "procedures.form_id_twice": (
        "Mẫu tiếp nhận dùng trùng tên ô: {ids}.",
        "The reception form uses field names twice: {ids}.",
    ),
    "procedures.form_stray_text": (
        "Mẫu tiếp nhận có {count} đoạn chữ nằm ngoài ô nhập, như “{text}”.",
        "The reception form has {count} texts outside any field, such as “{text}”.",
    ),
}
