"""Counters by month become counters by month, quarter, year and week, as known now and then; five of a day stand beside each other."""

from typing import ClassVar

from django.db import migrations, models

_SPANS = """
INSERT INTO reading_counter_span (span, agency, counter, due, "then", value)
SELECT s.span, agency, counter, due, k."then", sum(value) FROM reading_counter_day
CROSS JOIN LATERAL (VALUES
    (to_char(day, 'YYYY-MM'), (date_trunc('month', day::timestamp) + interval '1 month')::date),
    (to_char(day, 'YYYY-"Q"Q'), (date_trunc('quarter', day::timestamp) + interval '3 months')::date),
    (to_char(day, 'YYYY'), (date_trunc('year', day::timestamp) + interval '1 year')::date),
    (to_char(day, 'IYYY-"W"IW'), (date_trunc('week', day::timestamp) + interval '7 days')::date)
) AS s(span, ends) CROSS JOIN (VALUES (FALSE), (TRUE)) AS k("then")
WHERE (NOT k."then" OR known < s.ends) AND (counter IN ('received', 'synced') OR s.span NOT LIKE '%%W%%')
GROUP BY 1, 2, 3, 4, 5 HAVING sum(value) <> 0
"""
_LOADS = """
INSERT INTO reading_counter_load (agency, day, due, received, late, in_time, open, synced)
SELECT * FROM (
    SELECT agency, day, due, coalesce(sum(value) FILTER (WHERE counter = 'received'), 0) AS received,
           coalesce(sum(value) FILTER (WHERE counter = 'late'), 0) AS late,
           coalesce(sum(value) FILTER (WHERE counter = 'in_time'), 0) AS in_time,
           coalesce(sum(value) FILTER (WHERE counter = 'open'), 0) AS open,
           coalesce(sum(value) FILTER (WHERE counter = 'synced'), 0) AS synced
    FROM reading_counter_day WHERE counter IN ('received', 'late', 'in_time', 'open', 'synced') GROUP BY 1, 2, 3
) l WHERE (received, late, in_time, open, synced) <> (0, 0, 0, 0, 0)
"""


def _key(*names: str) -> models.CompositePrimaryKey:
    return models.CompositePrimaryKey(*names, blank=True, editable=False, primary_key=True, serialize=False)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("counters", "0002_heard")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="SpanCounter",
            fields=[
                ("pk", _key("span", "then", "agency", "counter", "due")),
                ("span", models.CharField(max_length=8)),
                ("agency", models.BigIntegerField()),
                ("counter", models.CharField(max_length=90)),
                ("due", models.DateTimeField()),
                ("then", models.BooleanField()),
                ("value", models.BigIntegerField()),
            ],
            options={
                "db_table": "reading_counter_span",
                "indexes": [
                    models.Index(
                        fields=["span", "agency"],
                        include=["counter", "due", "value"],
                        condition=models.Q(
                            ("counter__in", ("received", "late", "in_time", "open")), ("then", False)
                        ),
                        name="reading_counter_span_load",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="DayLoad",
            fields=[
                ("pk", _key("agency", "day", "due")),
                ("agency", models.BigIntegerField()),
                ("day", models.DateField()),
                ("due", models.DateTimeField()),
                ("received", models.BigIntegerField()),
                ("late", models.BigIntegerField()),
                ("in_time", models.BigIntegerField()),
                ("open", models.BigIntegerField()),
                ("synced", models.BigIntegerField()),
            ],
            options={"db_table": "reading_counter_load"},
        ),
        migrations.RunSQL(_SPANS, migrations.RunSQL.noop),
        migrations.RunSQL(_LOADS, migrations.RunSQL.noop),
        migrations.DeleteModel("MonthCounter"),
        migrations.RemoveIndex("daycounter", "reading_counter_day_heard"),
    ]
