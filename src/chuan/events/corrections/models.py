"""Keys under which one matter is open, and signals that wait; both kept beside the events."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Open(models.Model):
    """The last matter under a signal's key, one for ever: whoever opens the next holds this row."""

    pk = models.CompositePrimaryKey("agency", "detector", "subject", "rule")
    agency = models.BigIntegerField()
    detector = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    rule = models.CharField(max_length=60)
    stream = models.BigIntegerField()
    opened = models.DateTimeField()

    class Meta:
        db_table = "corrections_open"
        indexes: ClassVar = [models.Index(fields=["agency", "opened"], name="corrections_open_week")]


class Waiting(models.Model):
    """A signal that no draft was opened for yet; replaced each night, gone when it is heard no more."""

    pk = models.CompositePrimaryKey("agency", "detector", "subject", "rule")
    agency = models.BigIntegerField()
    detector = models.CharField(max_length=60)
    subject = models.CharField(max_length=120)
    rule = models.CharField(max_length=60)
    since = models.DateField()
    until = models.DateField()
    sample = models.IntegerField()
    found = models.IntegerField()
    share = models.IntegerField()
    threshold = models.CharField(max_length=300)
    sentence = models.TextField()
    cases = models.JSONField(default=list)
    heard = models.DateTimeField()

    class Meta:
        db_table = "corrections_waiting"
        indexes: ClassVar = [
            models.Index(fields=["agency", "-found", "-share"], name="corrections_waiting_worst")
        ]
