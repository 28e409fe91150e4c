"""What lists of rounds, self-scores and surveys read, kept by the services that append."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class KeptScheme(models.Model):
    """A scheme as it was taken in, under its SHA-256; never changed. ``agency`` 0: ships with the program."""

    sha256 = models.CharField(max_length=64)
    agency = models.BigIntegerField(default=0)
    code = models.CharField(max_length=60)
    edition = models.CharField(max_length=20)
    level = models.CharField(max_length=30)
    name = models.CharField(max_length=300)
    since = models.DateField()
    content = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "sha256"], name="selfscores_scheme_once")
        ]


class Round(models.Model):
    """One round: of whom, which year."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    year = models.IntegerField()
    level = models.CharField(max_length=30)
    scheme = models.CharField(max_length=64)
    cutoff = models.DateField()
    due = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "year", "level"], name="selfscores_round_once")
        ]


class Score(models.Model):
    """One agency in a round; ``explained`` once it named causes and remedies."""

    stream = models.BigIntegerField(primary_key=True)
    round = models.BigIntegerField()
    agency = models.BigIntegerField()
    status = models.CharField(max_length=12)
    submitted = models.DateField(null=True)
    late = models.IntegerField(default=0)
    explained = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "agency"], name="selfscores_score_once")
        ]
        indexes: ClassVar = [models.Index(fields=["agency"], name="selfscores_of_agency")]


class Publication(models.Model):
    """A ranking as it was published: the table itself, unchanged for ever."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    round = models.BigIntegerField()
    body = models.TextField()
    at = models.DateTimeField()


class Survey(models.Model):
    """One survey."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    year = models.IntegerField()
    level = models.CharField(max_length=30)
    closed = models.BooleanField(default=False)


class Sheet(models.Model):
    """One sheet. ``dossier`` is who to ask; it is gone once the sheet came back, so that nobody can tell who said what."""

    survey = models.BigIntegerField()
    number = models.IntegerField()
    agency = models.BigIntegerField()
    dossier = models.BigIntegerField(null=True)
    back = models.BooleanField(default=False)
    agreed = models.BooleanField(default=False)
    answers = models.CharField(max_length=100, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["survey", "number"], name="selfscores_sheet_once")
        ]


class Imported(models.Model):
    """One year of an index measured by others, its last version."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    index = models.CharField(max_length=30)
    year = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "index", "year"], name="selfscores_imported_once")
        ]
