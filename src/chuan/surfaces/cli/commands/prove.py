"""``chuan prove``: what is wrong with a procedure, before anybody relies on it. Files need no database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from chuan.surfaces.cli.importing.telling import Progress
from chuan.surfaces.cli.proved import as_json, as_text
from chuan.surfaces.cli.proving import Answer, in_database, in_files
from chuan.surfaces.cli.speaking import Failure, in_words, progress, result, sentence

NAME = "prove"
HELP = "chứng minh quy trình: tìm lỗi, kèm hồ sơ ví dụ và một cách sửa"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "what", nargs="*", metavar="PATH|CODE", help="tệp, thư mục định nghĩa hoặc quy trình; hoặc mã thủ tục"
    )
    parser.add_argument("--all", action="store_true", help="mọi thủ tục đã công bố và quy trình đã nhập")
    parser.add_argument("--agency", metavar="ID", help="với PATH: theo giờ làm việc của cơ quan này")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.set_defaults(misused=parser.error)


def run(args: argparse.Namespace) -> int:
    """Exit status 1 where an error stands, or a file could not be read."""
    if bool(args.what) == args.all:
        args.misused("cần PATH hoặc CODE, hoặc --all")
    answers = list(_counted(_answers(args)))
    unread = [answer for answer in answers if answer.refused]
    if unread and len(unread) == len(answers):
        raise Failure(unread[0].refused[0].kind, " ".join(_unread(answer) for answer in unread))
    for answer in unread:
        progress(_unread(answer))
    told = [answer for answer in answers if not answer.refused]
    if args.json:
        result([as_json(answer) for answer in told])
    else:
        print("\n\n".join(as_text(answer) for answer in told))
    return 0 if all(answer.stands for answer in answers) else 1


def _answers(args: argparse.Namespace) -> Iterator[Answer]:
    paths = [Path(one) for one in args.what if Path(one).exists() or _looks_like_path(one)]
    codes = tuple(one for one in args.what if Path(one) not in paths)
    yield from in_files(paths, args.agency)
    if codes or args.all:
        yield from in_database(codes)


def _looks_like_path(text: str) -> bool:
    return "/" in text or text.lower().endswith((".yaml", ".yml", ".xml"))


def _counted(answers: Iterator[Answer]) -> Iterator[Answer]:
    told = Progress("cli.prove.proving")
    for count, answer in enumerate(answers, 1):
        told.at(count)
        yield answer


def _unread(answer: Answer) -> str:
    """Every fault of a file with its place in it."""
    faults = (
        f"{one.field}: {in_words(one.reason)}" if one.field else in_words(one.reason)
        for one in answer.refused
    )
    return sentence("cli.prove.unread", code=answer.code, why=" ".join(faults))
