"""``chuan document``: the ISO document of a procedure as it runs, a controlled copy like any other, into a file."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from chuan.surfaces.cli import database
from chuan.surfaces.cli.adopted import adopted_by
from chuan.surfaces.cli.speaking import failure, progress, sentence

NAME = "document"
HELP = "tài liệu ISO của một thủ tục, lấy từ chính quy trình đang chạy, ra tệp PDF hoặc Word"

_HERE = (
    "http://localhost:8000"  # where the demonstration answers, while nobody has said where citizens reach us
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("code", metavar="CODE", help="mã thủ tục; xem bằng chuan procedures --published")
    parser.add_argument("--format", choices=("pdf", "docx"), default="pdf", help="dạng tệp")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="ghi ra tệp này")
    parser.add_argument("--agency", metavar="ID", help="mã định danh cơ quan, khi nhiều cơ quan cùng áp dụng")
    parser.add_argument("--site", metavar="URL", help="địa chỉ trang công khai, in trong mã QR")


def run(args: argparse.Namespace) -> int:
    path = Path(args.output)
    _writable(path)
    database.filled()
    from django.conf import settings

    from chuan.definitions.organisation import services as organisation
    from chuan.surfaces.acts.iso_copies import DOCUMENT, Order, copies
    from chuan.surfaces.telling import document_copies

    adopted = adopted_by(args.code.strip(), args.agency)
    site = (args.site or settings.SITE or _HERE).rstrip("/")
    stream, sha256 = document_copies.printed(None, adopted, Order(DOCUMENT, args.format), site)
    _write(path, stream, sha256)
    name = organisation.agency_names({adopted.agency}).get(adopted.agency, "")
    number = copies(adopted)[0].copy
    progress(sentence("cli.document.written", path=str(path), copy=number, agency=name))
    return 0


def _writable(path: Path) -> None:
    """Said before anything is printed: a copy that nobody gets must not be counted."""
    place = path if path.exists() else path.parent
    if path.is_dir() or not path.parent.is_dir() or not os.access(place, os.W_OK):
        raise failure("invalid", "cli.document.unwritable", path=str(path))


def _write(path: Path, stream: int, sha256: str) -> None:
    from chuan.base.store import files

    try:
        path.write_bytes(files.read(stream, sha256)[2])
    except OSError:
        raise failure("invalid", "cli.document.unwritable", path=str(path)) from None
