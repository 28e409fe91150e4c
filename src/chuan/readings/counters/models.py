"""Counters: deltas as they come, and the same folded three ways; nothing here is typed, all of it can be counted again."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Delta(models.Model):
    """One change of one counter: appended, folded later, never updated. ``at``: known since."""

    id = models.BigAutoField(primary_key=True)
    agency = models.BigIntegerField()
    day = models.DateField()
    counter = models.CharField(max_length=90)
    due = models.DateTimeField()
    delta = models.IntegerField()
    at = models.DateTimeField()

    class Meta:
        db_table = "reading_counter_delta"
        indexes: ClassVar = [models.Index(fields=["agency", "day"], name="reading_counter_delta_agency")]


class DayCounter(models.Model):
    """Folded deltas: ``day`` of reception, ``known`` the day on which they became known; the value is what that day added."""

    pk = models.CompositePrimaryKey("agency", "day", "counter", "due", "known")
    agency = models.BigIntegerField()
    day = models.DateField()
    counter = models.CharField(max_length=90)
    due = models.DateTimeField()
    known = models.DateField()
    value = models.BigIntegerField()

    class Meta:
        db_table = "reading_counter_day"


class SpanCounter(models.Model):
    """The same by month, quarter and year of reception, some by week: what boards read.

    ``then``: as known when the span was over; else as known now.
    """

    pk = models.CompositePrimaryKey("span", "then", "agency", "counter", "due")
    span = models.CharField(max_length=8)
    agency = models.BigIntegerField()
    counter = models.CharField(max_length=90)
    due = models.DateTimeField()
    then = models.BooleanField()
    value = models.BigIntegerField()

    class Meta:
        db_table = "reading_counter_span"
        indexes: ClassVar = [
            models.Index(
                fields=["span", "agency"],
                include=["counter", "due", "value"],
                condition=models.Q(counter__in=("received", "late", "in_time", "open"), then=False),
                name="reading_counter_span_load",
            ),
            models.Index(
                fields=["agency", "span"],
                include=["counter", "value"],
                condition=models.Q(span__contains="W", then=False),
                name="reading_counter_span_week",
            ),
        ]


class DayLoad(models.Model):
    """Five counters of a day beside each other, as known now: what calendars and weeks read."""

    pk = models.CompositePrimaryKey("agency", "day", "due")
    agency = models.BigIntegerField()
    day = models.DateField()
    due = models.DateTimeField()
    received = models.BigIntegerField()
    late = models.BigIntegerField()
    in_time = models.BigIntegerField()
    open = models.BigIntegerField()
    synced = models.BigIntegerField()

    class Meta:
        db_table = "reading_counter_load"
