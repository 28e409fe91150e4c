"""Beside the events: every issue once, as lists show it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Issue(models.Model):
    """One issue of a report of an agency."""

    pk = models.CompositePrimaryKey("stream", "nth")
    stream = models.BigIntegerField()
    nth = models.SmallIntegerField()
    agency = models.BigIntegerField()
    form = models.CharField(max_length=40)
    period = models.CharField(max_length=10)
    as_of = models.DateTimeField()
    at = models.DateTimeField()
    official = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    reason = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "form", "period", "nth"], name="reporting_issue_once")
        ]


class AssessmentRow(models.Model):
    """What was written of a month of an agency, and whether somebody approved it."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    period = models.CharField(max_length=10)
    as_of = models.DateTimeField()
    drafted = models.DateTimeField()
    sha256 = models.CharField(max_length=64)
    approved = models.DateTimeField(null=True)
    official = models.BigIntegerField(null=True)
    changed = models.BooleanField(default=False)

    class Meta:
        db_table = "reporting_assessment"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "period"], name="reporting_assessment_once")
        ]
