"""What an index was on each day, as it was reckoned that night: never reckoned again, only compared with."""

from __future__ import annotations

from django.db import models


class IndexDay(models.Model):
    """The index of an agency from the first day of the month to ``day``. ``sums``: the counters it was scored from."""

    pk = models.CompositePrimaryKey("agency", "day", "code")
    agency = models.BigIntegerField()
    day = models.DateField()
    code = models.CharField(max_length=20)
    edition = models.DateField()
    made = models.DateTimeField()
    received = models.IntegerField()
    total = models.DecimalField(max_digits=7, decimal_places=2)
    most = models.DecimalField(max_digits=7, decimal_places=2)
    percent = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    sums = models.JSONField()

    class Meta:
        db_table = "reading_index_day"
