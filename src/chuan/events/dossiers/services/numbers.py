"""Numbers without holes or doubles: taken by a row lock that the taking transaction holds to its end."""

from __future__ import annotations

from django.db import connection

_TAKE = """
INSERT INTO dossiers_counter (agency, series, period, last) VALUES (%s, %s, %s, 1)
ON CONFLICT (agency, series, period) DO UPDATE SET last = dossiers_counter.last + 1
RETURNING last
"""


def take_number(agency: int, series: str, period: str) -> int:
    """The next number of ``series`` in ``period``, from 1; a rolled-back transaction gives it back."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [agency, series, period])
        (number,) = cursor.fetchone() or (0,)
    return int(number)
