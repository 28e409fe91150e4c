"""``chuan rules``: the six rules of the quality system of an agency, each with since when, who and by what."""

from __future__ import annotations

import argparse

from chuan.base.kernel.refusal import Refused, refuse
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import in_words, result, sentence

NAME = "rules"
HELP = "sáu quy tắc của hệ thống quản lý chất lượng ở một cơ quan: đạt hay chưa, từ khi nào, ai phải làm, bằng chứng"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("agency", metavar="AGENCY", help="mã định danh cơ quan")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    database.filled()
    from chuan.definitions.organisation.services import agency_by_code
    from chuan.readings.obligations.rules.standing import Rule
    from chuan.readings.obligations.services import picture
    from chuan.surfaces.acts.asking import clock

    found = agency_by_code(args.agency.strip(), clock())
    if found is None:
        raise Refused(refuse("missing", "cli.rules.unknown", field="agency", code=args.agency.strip()))

    def told(rule: Rule) -> dict[str, object]:
        return {
            "rule": rule.key,
            "holds": rule.holds,
            "since": rule.since.isoformat() if rule.since else None,
            "who": rule.who or sentence(f"cli.rules.{rule.duty}"),
            "sentence": in_words(rule.reason),
            "evidence": [
                {
                    "kind": one.kind,
                    "ref": one.ref,
                    "label": one.label,
                    "day": one.day.isoformat() if one.day else None,
                }
                for one in rule.evidence
            ],
        }

    judged = picture(found.id, clock()).rules
    if args.json:
        result([told(rule) for rule in judged])
        return 0
    for rule in judged:
        print(
            sentence(
                "cli.rules.holds" if rule.holds else "cli.rules.fails",
                rule=rule.key,
                said=in_words(rule.reason),
            )
        )
    return 0
