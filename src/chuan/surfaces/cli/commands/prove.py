"""``chuan prove``: what is wrong with a procedure, before anybody relies on it. Files need no database."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from chuan.base.kernel.reason import Reason
from chuan.definitions.procedures.rules.prover import ERROR, Flaw
from chuan.surfaces.cli.importing.telling import Progress
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
        result([_json(answer) for answer in told])
    else:
        print("\n\n".join(_text(answer) for answer in told))
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


def _json(answer: Answer) -> dict[str, Any]:
    return {
        "code": answer.code,
        "version": answer.version,
        "agency": answer.agency,
        "flaws": [
            {
                "kind": flaw.kind,
                "severity": flaw.severity,
                "sentence": in_words(flaw.reason),
                "example": _said(flaw.example),
                "mend": _said(flaw.mend),
            }
            for flaw in answer.flaws
        ],
    }


def _text(answer: Answer) -> str:
    errors = sum(flaw.severity == ERROR for flaw in answer.flaws)
    key = "cli.prove.errors" if errors else "cli.prove.warnings" if answer.flaws else "cli.prove.proved"
    code = f"{answer.code} ({answer.agency})" if answer.agency else answer.code
    head = sentence(key, code=code, errors=errors, warnings=len(answer.flaws) - errors)
    return "\n".join([head, *(line for flaw in answer.flaws for line in _lines(flaw))])


def _lines(flaw: Flaw) -> Iterator[str]:
    yield sentence(f"cli.prove.{flaw.severity}", said=in_words(flaw.reason))
    if flaw.example is not None:
        yield f"      {in_words(flaw.example)}"
    if flaw.mend is not None:
        yield sentence("cli.prove.mend", said=in_words(flaw.mend))


def _said(reason: Reason | None) -> str | None:
    return None if reason is None else in_words(reason)
