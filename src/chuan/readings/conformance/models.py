"""How finished dossiers were worked, read off the events; all three tables may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Conformance(models.Model):
    """One finished dossier, replayed up to event ``seq`` on its own version."""

    stream = models.BigIntegerField(primary_key=True)
    seq = models.IntegerField()
    agency = models.BigIntegerField()
    procedure = models.CharField(max_length=60)
    adoption = models.BigIntegerField()
    code = models.CharField(max_length=60)
    ended = models.DateTimeField()
    steps = models.SmallIntegerField()
    deviations = models.SmallIntegerField()  # 0: as declared

    class Meta:
        db_table = "reading_conformance"
        indexes: ClassVar = [
            models.Index(fields=["agency", "procedure", "ended"], name="reading_conformance_of"),
        ]


class Pass(models.Model):
    """One step as it was done: by whom, from when to when, in how many working minutes of those given."""

    pk = models.CompositePrimaryKey("stream", "nth")
    stream = models.BigIntegerField()
    nth = models.SmallIntegerField()
    agency = models.BigIntegerField()
    procedure = models.CharField(max_length=60)
    adoption = models.BigIntegerField()
    step = models.CharField(max_length=60)
    outcome = models.CharField(max_length=60)
    official = models.BigIntegerField()
    unit = models.BigIntegerField()
    since = models.DateTimeField()
    at = models.DateTimeField()
    used = models.IntegerField()
    given = models.IntegerField(null=True)  # None: no time is stated, or its clock does not run
    late = models.BooleanField()

    class Meta:
        db_table = "reading_conformance_pass"
        indexes: ClassVar = [models.Index(fields=["adoption", "at"], name="reading_conformance_pass_of")]


class Deviation(models.Model):
    """One place where the work left the declared flow; ``reason`` and ``facts`` are its sentence."""

    pk = models.CompositePrimaryKey("stream", "nth")
    stream = models.BigIntegerField()
    nth = models.SmallIntegerField()
    agency = models.BigIntegerField()
    procedure = models.CharField(max_length=60)
    adoption = models.BigIntegerField()
    kind = models.CharField(max_length=12)
    step = models.CharField(max_length=60)
    after = models.CharField(max_length=60)
    event = models.IntegerField()
    at = models.DateTimeField()
    official = models.BigIntegerField()
    unit = models.BigIntegerField()
    reason = models.CharField(max_length=60)
    facts = models.TextField()  # JSON

    class Meta:
        db_table = "reading_conformance_deviation"
        indexes: ClassVar = [
            models.Index(fields=["adoption", "at"], name="reading_conformance_dev_of"),
            models.Index(fields=["agency", "at"], name="reading_conformance_dev_at"),
        ]
