"""What came from elsewhere, read off the events; both tables may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class SubmissionRow(models.Model):
    """One online submission as the inbox shows it; ``late``: an answer of ours came after its limit."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    code = models.CharField(max_length=60, unique=True)
    procedure = models.CharField(max_length=60)
    owner = models.BigIntegerField()
    point = models.CharField(max_length=12)
    status = models.CharField(max_length=12)
    submitted = models.DateTimeField()
    came = models.DateTimeField()
    accept_by = models.DateTimeField()
    opened = models.DateTimeField(null=True)
    answered = models.DateTimeField(null=True)
    late = models.BooleanField(default=False)
    complete_by = models.DateTimeField(null=True)
    rounds = models.IntegerField(default=0)
    papers = models.IntegerField(default=0)
    dossier = models.BigIntegerField(default=0)

    class Meta:
        db_table = "reading_submission"
        indexes: ClassVar = [
            models.Index(fields=["agency", "status", "accept_by"], name="reading_submission_inbox"),
            models.Index(fields=["owner"], name="reading_submission_owner"),
        ]


class TrackedRow(models.Model):
    """One dossier of a ministry's system: its status over there (1 to 10) and what cannot be of what was last said."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    code = models.CharField(max_length=60, unique=True)
    system = models.CharField(max_length=60)
    status = models.IntegerField()
    since = models.DateTimeField()
    fault = models.CharField(max_length=60, default="")
    said = models.IntegerField(default=0)

    class Meta:
        db_table = "reading_tracked"
        indexes: ClassVar = [models.Index(fields=["agency", "system"], name="reading_tracked_system")]
