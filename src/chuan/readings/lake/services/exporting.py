"""The facts written as Parquet; a lake that stood there before is replaced whole or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from chuan.base.kernel.refusal import Refused, refuse
from chuan.readings.lake.queries.snapshot import MONTHS, tables
from chuan.readings.lake.services import announcing, standing
from chuan.readings.lake.services.files import MANIFEST, seal

_NULL = r"\N"
Say = Callable[[str, int], None]


@contextmanager
def one_snapshot() -> Iterator[None]:
    """All that is read inside stands at one moment, whatever is written meanwhile."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def export(folder: Path, say: Say = lambda _name, _rows: None) -> dict[str, int]:
    """File -> its rows; ``say`` hears of each file as it is done. ``Refused`` where the folder holds anything else."""
    if folder.exists() and any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise Refused(refuse("invalid", "lake.not_empty", "folder", folder=folder.name))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as made:
        rows = _write(Path(made), say)
        if folder.exists():
            shutil.rmtree(folder)
        shutil.copytree(made, folder, copy_function=shutil.move)
    return rows


def _write(folder: Path, say: Say) -> dict[str, int]:
    """All files, the manifest last."""
    rows: dict[str, int] = {}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL timezone = 'UTC'")
        cursor.execute(MONTHS)
        for name, asked, columns in tables(
            [month for (month,) in cursor.fetchall()] or [timezone.localdate()]
        ):
            rows[f"{name}.parquet"] = _parquet(cursor, asked, columns, folder / f"{name}.parquet")
            say(name, rows[f"{name}.parquet"])
        for made, asked, columns in (
            (folder / "agencies.parquet", standing.statement(cursor), standing.AGENCIES),
            (folder / "announcements.parquet", announcing.statement(cursor), announcing.ANNOUNCEMENTS),
        ):
            rows[made.name] = _parquet(cursor, asked, columns, made)
    seal(folder, rows)
    return rows


def _parquet(cursor: Any, statement: str, columns: Mapping[str, str], to: Path) -> int:
    """What a statement gives, through a CSV file beside it, as one Parquet file; the number of its rows."""
    import duckdb

    to.parent.mkdir(exist_ok=True)
    between = to.with_suffix(".csv")
    with (
        between.open("wb") as kept,
        cursor.copy(f"COPY ({statement}) TO STDOUT (FORMAT csv, NULL '{_NULL}', FORCE_QUOTE *)") as copy,
    ):
        for data in copy:
            kept.write(data)
    with duckdb.connect() as engine:
        engine.execute("SET timezone = 'UTC'")
        read = engine.read_csv(
            str(between), header=False, columns=dict(columns), na_values=_NULL, auto_detect=False,
            delimiter=",", quotechar='"', escapechar='"',
        )  # fmt: skip
        read.write_parquet(str(to), compression="zstd")
        (count,) = engine.execute("SELECT count(*) FROM read_parquet($1)", [str(to)]).fetchone() or (0,)
    between.unlink()
    return int(count)
