"""Beside the events: the one vote of each dossier as figures need it, and what the citizen wrote."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Ballot(models.Model):
    """One dossier, one row: the database refuses a second vote. ``total`` of ``answered`` scores; ``lowest`` of them.

    ``explanation``: the matter that explains it, where it is low.
    """

    dossier = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(unique=True)
    agency = models.BigIntegerField()
    at = models.DateTimeField()
    channel = models.CharField(max_length=10)
    total = models.SmallIntegerField()
    answered = models.SmallIntegerField()
    lowest = models.SmallIntegerField()
    device = models.CharField(max_length=64, default="")
    counter = models.BigIntegerField(default=0)
    counter_unit = models.BigIntegerField(default=0)
    handler = models.BigIntegerField(default=0)
    handler_unit = models.BigIntegerField(default=0)
    signed = models.BigIntegerField(null=True)
    excluded = models.CharField(max_length=20, default="")
    explanation = models.BigIntegerField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "at"], name="feedback_ballot_at")]


class Words(models.Model):
    """What the citizen wrote: ``masked`` for lists, ``raw`` as typed for whoever has to look; both erasable."""

    id = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(db_index=True)
    masked = models.TextField()
    raw = models.TextField()
