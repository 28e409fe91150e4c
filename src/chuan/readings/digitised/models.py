"""What is kept as a file, read off the events; every table may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class ScanRow(models.Model):
    """One scan; ``dossier`` None while it waits for a paper. ``official`` 0: the folder's job."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    dossier = models.BigIntegerField(null=True)
    paper = models.CharField(max_length=80)
    status = models.CharField(max_length=8)
    how = models.CharField(max_length=8)
    pages = models.IntegerField()
    blank = models.IntegerField()
    versions = models.IntegerField()
    form = models.CharField(max_length=8)
    source = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64)
    strip = models.CharField(max_length=64)
    at = models.DateTimeField()
    official = models.BigIntegerField()

    class Meta:
        db_table = "reading_scan"
        indexes: ClassVar = [
            models.Index(fields=["dossier"], name="reading_scan_dossier"),
            models.Index(fields=["agency", "source"], name="reading_scan_source"),
            models.Index(fields=["agency", "at"], name="reading_scan_waiting", condition=Q(status="waiting")),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dossier", "source"], name="reading_scan_once", condition=Q(status="tied")
            ),
        ]


class StandingRow(models.Model):
    """A result of which a decision said something; ``by``: the dossier whose result stands in its place."""

    stream = models.BigIntegerField(primary_key=True)
    dossier = models.BigIntegerField(unique=True)
    agency = models.BigIntegerField()
    status = models.CharField(max_length=8)
    decision = models.CharField(max_length=80)
    day = models.DateField()
    by = models.BigIntegerField(null=True)

    class Meta:
        db_table = "reading_standing"


class ReuseRow(models.Model):
    """A paper answered by what the office held; ``of``: the dossier of a result, or a scan."""

    stream = models.BigIntegerField(primary_key=True)
    dossier = models.BigIntegerField()
    agency = models.BigIntegerField()
    paper = models.CharField(max_length=80)
    kind = models.CharField(max_length=8)
    of = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    consent = models.CharField(max_length=8)
    live = models.BooleanField()
    at = models.DateTimeField()
    official = models.BigIntegerField()

    class Meta:
        db_table = "reading_reuse"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dossier", "paper"], name="reading_reuse_once", condition=Q(live=True)
            ),
        ]
