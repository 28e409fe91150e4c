"""What was settled, by the day of its end and by procedure, from the facts that are there."""

from typing import ClassVar

from django.db import migrations

_DUE = "(coalesce(f.promised, f.legal) + f.waited * interval '1 second')"
_DAYS = f"""
INSERT INTO reading_counter_day (agency, day, counter, due, known, value)
SELECT f.agency, (f.ended AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, c.counter, timestamptz '9999-12-01 00:00:00+00',
       (t.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, sum(t.delta)
FROM reading_case f
CROSS JOIN LATERAL (VALUES ('ended:' || f.procedure, TRUE), ('ended_late:' || f.procedure, coalesce(f.ended > {_DUE}, FALSE)))
    AS c(counter, holds)
CROSS JOIN LATERAL (VALUES (f.known_from, 1), (f.known_until, -1)) AS t(at, delta)
WHERE NOT f.annulled AND NOT f.leg AND f.ended IS NOT NULL AND c.holds AND t.at IS NOT NULL
GROUP BY 1, 2, 3, 5 HAVING sum(t.delta) <> 0
"""  # noqa: S608 - our own text
_SPANS = """
INSERT INTO reading_counter_span (span, agency, counter, due, "then", value)
SELECT 'E' || s.span, agency, counter, due, k."then", sum(value) FROM reading_counter_day
CROSS JOIN LATERAL (VALUES
    (to_char(day, 'YYYY-MM'), (date_trunc('month', day::timestamp) + interval '1 month')::date),
    (to_char(day, 'YYYY-"Q"Q'), (date_trunc('quarter', day::timestamp) + interval '3 months')::date),
    (to_char(day, 'YYYY'), (date_trunc('year', day::timestamp) + interval '1 year')::date)
) AS s(span, ends) CROSS JOIN (VALUES (FALSE), (TRUE)) AS k("then")
WHERE (NOT k."then" OR known < s.ends) AND counter LIKE 'ended%%' GROUP BY 1, 2, 3, 4, 5 HAVING sum(value) <> 0
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [("counters", "0003_spans_and_loads"), ("cases", "0002_voices_and_files")]

    operations: ClassVar = [
        migrations.RunSQL(_DAYS, migrations.RunSQL.noop),
        migrations.RunSQL(_SPANS, migrations.RunSQL.noop),
    ]
