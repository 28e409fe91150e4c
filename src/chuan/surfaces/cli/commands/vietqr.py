"""``chuan vietqr``: the text of a VietQR code for an exact sum. No database."""

from __future__ import annotations

import argparse

from chuan.base.kernel.refusal import Refused, refuse
from chuan.events.dossiers.rules.codes import parse
from chuan.events.money.rules.vietqr import Transfer, payload, purpose_of
from chuan.surfaces.cli.speaking import result

NAME = "vietqr"
HELP = "chuỗi VietQR để chuyển đúng số tiền vào một tài khoản"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--bin", metavar="BIN", required=True, help="mã ngân hàng gồm 6 chữ số, ví dụ 970436")
    parser.add_argument("--account", metavar="NUMBER", required=True, help="số tài khoản nhận")
    parser.add_argument("--amount", metavar="DONG", required=True, help="số tiền, đồng, ví dụ 25000")
    parser.add_argument(
        "--purpose",
        metavar="TEXT",
        default="",
        help="nội dung không dấu, hoặc mã hồ sơ (bỏ dấu chấm, gạch nối)",
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    made = payload(
        Transfer(args.bin.strip(), args.account.strip(), _amount(args.amount), _purpose(args.purpose))
    )
    if isinstance(made, tuple):
        raise Refused(*made)
    if args.json:
        result({"payload": made})
    else:
        print(made)
    return 0


def _amount(text: str) -> int:
    """Whole đồng: digits only, so that no separator is guessed at."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) < 20):
        raise Refused(refuse("invalid", "money.bad_amount", "amount"))
    return int(digits)


def _purpose(text: str) -> str:
    """A dossier's code loses its dots and hyphens; any other text stays as it was typed."""
    return purpose_of(text) if parse(text) else text
