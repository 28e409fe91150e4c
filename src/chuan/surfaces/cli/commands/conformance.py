"""``chuan conformance``: the finished dossiers of a procedure replayed, each on its own version."""

from __future__ import annotations

import argparse
from collections import Counter

from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import result, sentence

NAME = "conformance"
HELP = "thủ tục làm như thực hiện so với như công bố: bỏ bước, đảo bước, lặp bước, bước quá hạn, sai vai trò"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("procedure", metavar="CODE", help="mã thủ tục")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.definitions.procedures.services import ever_adopted
    from chuan.readings.conformance import services
    from chuan.readings.conformance.queries.picture import Asked, strays, whole
    from chuan.readings.conformance.rules.deviation import KINDS

    asked = Asked(args.procedure.strip())
    if not ever_adopted(asked.procedure):
        raise Refused(refuse("missing", "cli.conformance.unknown", field="procedure", code=asked.procedure))
    services.catch_up()
    found, times = whole(EVERYTHING, asked), Counter(dict.fromkeys(KINDS, 0))
    for one in strays(EVERYTHING, asked):
        times[one.kind] += one.times
    if args.json:
        result({"dossiers": found.dossiers, "as_declared": found.as_declared, "deviations": dict(times)})
        return 0
    print(sentence("cli.conformance.whole", dossiers=found.dossiers, as_declared=found.as_declared))
    for kind, count in times.items():
        print("  " + sentence(f"cli.conformance.{kind}", count=count))
    return 0
