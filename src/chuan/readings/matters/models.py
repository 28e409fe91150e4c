"""Matters of the quality system and their open steps, read off the events; both tables may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class MatterRow(models.Model):
    """One matter: a stream that runs a system procedure. ``status``: open, done, refused, dropped."""

    stream = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=40)
    agency = models.BigIntegerField()
    procedure = models.CharField(max_length=60)
    title = models.CharField(max_length=500)
    status = models.CharField(max_length=12)
    begun = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        db_table = "reading_matter"
        indexes: ClassVar = [
            models.Index(fields=["agency", "kind", "status", "begun"], name="reading_matter_list"),
        ]


class MatterStep(models.Model):
    """One open step of a matter, with its named holder."""

    pk = models.CompositePrimaryKey("stream", "step")
    stream = models.BigIntegerField()
    step = models.CharField(max_length=60)
    agency = models.BigIntegerField()
    official = models.BigIntegerField()
    step_name = models.CharField(max_length=300)
    since = models.DateTimeField()
    due = models.DateTimeField(null=True)

    class Meta:
        db_table = "reading_matter_step"
        indexes: ClassVar = [
            models.Index(fields=["official", "due"], name="reading_matter_mine"),
            models.Index(fields=["agency", "due"], name="reading_matter_agency"),
        ]
