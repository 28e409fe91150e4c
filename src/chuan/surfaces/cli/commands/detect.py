"""``chuan detect``: what may be wrong in a stretch of days, a line a dossier; a person decides."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from chuan.base.kernel.clock import VIETNAM
from chuan.base.kernel.reason import Reason
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import failure, in_words, result, sentence

if TYPE_CHECKING:
    from chuan.readings.nonconformities.rules.signal import Signal

NAME = "detect"
HELP = "dấu hiệu không phù hợp trong một khoảng ngày, kèm từng hồ sơ"
_USUAL_DAYS = 28


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="since", metavar="DAY", help="từ ngày, 2026-11-01 hoặc 01/11/2026")
    parser.add_argument("--to", dest="last", metavar="DAY", help="đến hết ngày; để trống là hôm nay")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    today = datetime.now(VIETNAM).date()
    last = day_typed(args.last) if args.last else today
    since = day_typed(args.since) if args.since else last - timedelta(days=_USUAL_DAYS - 1)
    if since > last:
        raise failure("invalid", "cli.detect.backwards")
    database.filled()
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.readings.conformance.services import catch_up
    from chuan.readings.nonconformities.services import signals, subject_names

    catch_up()
    found = signals(EVERYTHING, since, last + timedelta(days=1))
    if args.json:
        result(list(_rows(found)))
    else:
        print("\n".join(_lines(found, subject_names(found))))
    return 0


def day_typed(text: str) -> date:
    """A day as typed, either way round; ``Failure`` with one sentence else."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text.strip(), form).replace(tzinfo=VIETNAM).date()
        except ValueError:
            continue
    raise failure("invalid", "cli.detect.no_day", text=text)


def _rows(found: tuple[Signal, ...]) -> Iterator[dict[str, Any]]:
    for signal in found:
        whole = {
            **{name: getattr(signal, name) for name in _EVIDENCE},
            "signal": in_words(signal.sentence),
            "since": signal.since.isoformat(),
            "until": signal.until.isoformat(),
        }
        for case in signal.cases:
            yield {
                "detector": signal.detector,
                "dossier": case.code,
                "sentence": in_words(case.sentence),
                "evidence": whole,
            }


_EVIDENCE = ("subject", "rule", "sample", "found", "threshold")


def _lines(found: tuple[Signal, ...], names: dict[str, str]) -> Iterator[str]:
    if not found:
        yield sentence("cli.detect.nothing")
    for signal in found:
        name = in_words(Reason.of(f"nonconformities.name_{signal.detector}"))
        days = f"{signal.since:%d/%m/%Y} – {signal.until - timedelta(days=1):%d/%m/%Y}"
        yield f"{name} · {names[signal.subject]} · {days}"
        yield f"  {in_words(signal.sentence)} {sentence('cli.detect.threshold', threshold=signal.threshold)}"
        yield from (f"    {case.code}  {in_words(case.sentence)}" for case in signal.cases)
