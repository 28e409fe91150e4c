"""``chuan verify-pdf``: what the digital signatures of a file prove. No database."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from chuan.base.engine import places
from chuan.base.kernel.reason import say
from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli.speaking import result

NAME = "verify-pdf"
HELP = "kiểm tra chữ ký số của một tệp PDF: nguyên vẹn không, ai ký, có được công nhận không"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="tệp PDF")
    parser.add_argument("--roots", metavar="FOLDER", type=Path, help="thư mục chứng thư gốc được công nhận")
    parser.add_argument("--offline", action="store_true", help="không hỏi nơi cấp chứng thư về thu hồi")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    from chuan.base.signing.rules.words import WORDS
    from chuan.base.signing.services.asking import ask
    from chuan.base.signing.services.trust import roots
    from chuan.base.signing.services.verifying import verify

    folder: Path = args.roots or places.ROOTS
    verdict = verify(_read(args.file), roots(folder), datetime.now(UTC), None if args.offline else ask)
    last = verdict.marks[-1] if verdict.marks else None
    if args.json:
        result(
            {
                "signed": verdict.signed,
                "intact": verdict.intact,
                "trusted": verdict.trusted,
                "signer": last.signer if last else None,
                "at": last.at.isoformat() if last and last.at else None,
                "sentence": say(verdict.said, WORDS),
                "faults": [say(one, WORDS) for one in verdict.faults],
                "signatures": [
                    {
                        "signer": one.signer,
                        "issuer": one.issuer,
                        "stamped": one.stamped,
                        "revocation": one.revocation,
                    }
                    for one in verdict.marks
                ],
            }
        )
    else:
        print(say(verdict.said, WORDS))
    return 1 if verdict.faults else 0


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(refuse("missing", "cli.no_file", path=str(file))) from error
