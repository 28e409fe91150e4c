"""``chuan procedures``: which procedures there are, with their versions; those in force, or also those being written."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from chuan.base.kernel.clock import VIETNAM
from chuan.surfaces.cli import database
from chuan.surfaces.cli.speaking import result

NAME = "procedures"
HELP = "liệt kê thủ tục: mã, bản đang áp dụng, tên"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--published", action="store_true", help="chỉ những thủ tục đang được công bố")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Each (code, version) once, however many agencies work by it; a draft has no version."""
    database.filled()
    found = _found(published=args.published)
    if args.json:
        result(found)
    else:
        for one in found:
            print(f"{one['code']}\t{one['version'] or '–'}\t{one['name']}")
    return 0


def _found(*, published: bool) -> list[dict[str, Any]]:
    from chuan.definitions.organisation import services as organisation
    from chuan.definitions.organisation.rules.authority import EVERYTHING
    from chuan.definitions.procedures import services as procedures

    now = datetime.now(VIETNAM)
    agencies = [one.id for one in organisation.agencies(EVERYTHING, now)]
    rows = {(one.code, one.version): one.procedure.name for one in procedures.in_force(agencies, now.date())}
    told = [{"code": code, "version": version, "name": name} for (code, version), name in rows.items()]
    if not published:
        drafts = {one.code: one.name for one in procedures.drafts(EVERYTHING)}
        told += [{"code": code, "version": None, "name": name} for code, name in drafts.items()]
    return sorted(told, key=lambda one: (str(one["code"]), one["version"] or 0))
