"""``chuan import``: procedures, workflows, and dossiers of other systems from files; what would change, then the change."""

from __future__ import annotations

import argparse
from pathlib import Path

from chuan.surfaces.cli.importing import procedures, submissions, tracked, workflows
from chuan.surfaces.cli.speaking import result

NAME = "import"
HELP = "nhập thủ tục, quy trình một cửa, hồ sơ của Cổng hoặc của hệ thống bộ, ngành từ tệp"
_KINDS = {
    "procedures": (
        procedures,
        "thủ tục hành chính quốc gia: .docx, .zip chứa .docx, .jsonl, .jsonl.gz",
        "tệp hoặc thư mục",
    ),
    "workflows": (
        workflows,
        "quy trình một cửa: một tệp *_workflow.xml hoặc thư mục chứa chúng",
        "tệp hoặc thư mục",
    ),
    "submissions": (
        submissions,
        "hồ sơ nộp ở Cổng Dịch vụ công: .jsonl, tệp giấy tờ nằm cùng thư mục",
        "tệp",
    ),
    "tracked": (tracked, "hồ sơ ở hệ thống bộ, ngành: .xlsx, .csv, .jsonl", "tệp"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    kinds = parser.add_subparsers(
        dest="kind", required=True, metavar="procedures|workflows|submissions|tracked"
    )
    for name, (_, text, path) in _KINDS.items():
        kind = kinds.add_parser(name, help=text, description=text)
        kind.add_argument("path", type=Path, metavar="PATH", help=path)
        kind.add_argument("--dry-run", action="store_true", help="chỉ cho biết sẽ thay đổi gì, không ghi gì")
        kind.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where nothing of the path could be taken in."""
    module, _, _ = _KINDS[args.kind]
    done = module.take_in(args.path, dry_run=args.dry_run)
    if args.json:
        result(done.as_json())
    else:
        print("\n".join(done.as_text(dry_run=args.dry_run)))
    return 1 if done.failed else 0
