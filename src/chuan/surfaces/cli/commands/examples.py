"""``chuan examples``: the worked examples of the law, lived through by the rules. No database."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from chuan.base.engine import places
from chuan.base.kernel.refusal import Refused, refuse
from chuan.definitions.calendars.imports.national import national
from chuan.definitions.laws.imports.packs import read_packs
from chuan.events.dossiers.imports.examples import read_examples
from chuan.events.dossiers.rules.example import lived
from chuan.surfaces.cli.speaking import Failure, in_words, result, sentence, unreadable

NAME = "examples"
HELP = "chạy các ví dụ mẫu về thời hạn theo luật và so với điều người viết mong đợi"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "path", metavar="PATH", nargs="?", help="tệp hoặc thư mục ví dụ (mặc định: của sản phẩm)"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where a case comes out otherwise than expected."""
    folder = Path(args.path) if args.path else places.CATALOGUE / "examples"
    found = tried(folder)
    if args.json:
        result(found)
    else:
        _told(found)
    return 1 if found["failed"] else 0


def tried(path: Path) -> dict[str, Any]:
    """Every case of every file under ``path``: how many ran, and those that came out otherwise."""
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    if not files:
        raise Refused(refuse("missing", "cli.no_file", path=str(path)))
    packs = {pack.code: pack for pack in read_packs(places.CATALOGUE / "rulepacks")}
    ran, failed = 0, []
    for file in files:
        try:
            read = read_examples(file.read_bytes())
        except OSError as wrong:
            raise Failure("missing", in_words(unreadable(str(file), wrong))) from None
        if read.pack not in packs:
            raise Refused(refuse("missing", "laws.no_pack", day=read.pack))
        for example in read.cases:
            ran += 1
            got = lived(example, packs[read.pack], national())
            seen = {key: got.get(key, "") for key in example.expect}
            if seen != dict(example.expect):
                failed.append(
                    {"file": file.name, "case": example.name, "expected": dict(example.expect), "got": seen}
                )
    return {"ran": ran, "failed": failed}


def _told(found: dict[str, Any]) -> None:
    for one in found["failed"]:
        print(f"{one['file']}: {one['case']}")
        for key, expected in one["expected"].items():
            if one["got"][key] != expected:
                print(f"  {key}: {sentence('cli.examples.other', expected=expected, got=one['got'][key])}")
    print(sentence("cli.examples.ran", ran=found["ran"], failed=len(found["failed"])))
