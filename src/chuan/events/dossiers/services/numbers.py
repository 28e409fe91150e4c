"""Numbers without holes or doubles: taken by a row lock that the taking transaction holds to its end."""

from __future__ import annotations

from django.db import connection

_TAKE = """
INSERT INTO dossiers_counter (agency, series, period, last) VALUES (%s, %s, %s, 1)
ON CONFLICT (agency, series, period) DO UPDATE SET last = dossiers_counter.last + 1
RETURNING last
"""
_TAKE_MANY = """
INSERT INTO dossiers_counter (agency, series, period, last) VALUES (%s, %s, %s, %s)
ON CONFLICT (agency, series, period) DO UPDATE SET last = dossiers_counter.last + %s
RETURNING last
"""
_LAST = "SELECT last FROM dossiers_counter WHERE agency = %s AND series = %s AND period = %s"
_LINES = "SELECT series, last FROM dossiers_counter WHERE agency = %s AND period = %s ORDER BY series"


def take_number(agency: int, series: str, period: str) -> int:
    """The next number of ``series`` in ``period``, from 1; a rolled-back transaction gives it back."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [agency, series, period])
        (number,) = cursor.fetchone() or (0,)
    return int(number)


def take_numbers(agency: int, series: str, period: str, count: int) -> range:
    """The next ``count`` numbers of the series, together."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_MANY, [agency, series, period, count, count])
        (last,) = cursor.fetchone() or (0,)
    return range(int(last) - count + 1, int(last) + 1)


def last_number(agency: int, series: str, period: str) -> int:
    """The last number taken of the series, 0 before the first; it holds no lock, so another may follow at once."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST, [agency, series, period])
        found = cursor.fetchone()
    return int(found[0]) if found else 0


def lines_taken(agency: int, period: str) -> dict[str, int]:
    """Every series of a period and the last number taken of it."""
    with connection.cursor() as cursor:
        cursor.execute(_LINES, [agency, period])
        return {str(series): int(last) for series, last in cursor.fetchall()}
