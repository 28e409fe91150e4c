"""The engines a lake may be read with; each opens the same folders and gives tables of ibis."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from chuan.base.kernel.refusal import Refused, refuse

_HARMLESS = (
    "PySpark does not yet fully support pandas",
    "The copy keyword is deprecated",
    "The 'future.infer_string' option is deprecated",
    r"fetch_arrow_table\(\) is deprecated",
)
"""What the libraries warn each other of; no figure goes through pandas here."""
Reader = Callable[[str], Any]


def reader(engine: str) -> Reader:
    """What reads the Parquet files of a pattern by that engine; ``Refused`` where it is unknown or not installed."""
    if engine not in ENGINES:
        raise Refused(refuse("invalid", "lake.no_engine", "engine", engine=engine))
    for known in _HARMLESS:
        warnings.filterwarnings("ignore", message=known)
    try:
        return ENGINES[engine]()
    except ImportError as missing:
        raise Refused(
            refuse("missing", "lake.not_installed", engine=engine, library=missing.name or "")
        ) from None


def _duckdb() -> Reader:
    import ibis

    connection = ibis.duckdb.connect()
    connection.raw_sql("SET timezone = 'UTC'")
    read: Reader = connection.read_parquet
    return read


def _spark() -> Reader:
    import ibis
    from pyspark.sql import SparkSession

    settings = {"spark.sql.session.timeZone": "UTC", "spark.ui.enabled": "false", "spark.log.level": "ERROR",
                "spark.ui.showConsoleProgress": "false"}  # fmt: skip
    builder: Any = SparkSession.builder
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.appName("chuan").getOrCreate()
    connection = ibis.pyspark.connect(session)
    read: Reader = connection.read_parquet
    return read


ENGINES: Mapping[str, Callable[[], Reader]] = MappingProxyType({"duckdb": _duckdb, "spark": _spark})
"""Spark takes its master from ``SPARK_MASTER`` or its own settings; this machine's cores where none is named."""
