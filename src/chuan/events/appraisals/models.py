"""What lists read, kept by the services that append."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models


def _points(**options: Any) -> models.DecimalField[Any, Any]:
    return models.DecimalField(max_digits=9, decimal_places=2, **options)


class Stands(models.Model):
    """A row of a stream about one person of a unit."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    unit = models.BigIntegerField()
    official = models.BigIntegerField()

    class Meta:
        abstract = True


class Task(Stands):
    """One task; ``product`` in words, ``code`` as the scheme calls it."""

    product = models.CharField(max_length=500)
    code = models.CharField(max_length=60, default="")
    weight = _points()
    status = models.CharField(max_length=10)
    by = models.BigIntegerField()
    assigned = models.DateTimeField()
    due = models.DateTimeField()
    handed = models.DateTimeField(null=True)
    accepted = models.DateTimeField(null=True)
    failed = models.IntegerField(default=0)
    excused = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["agency", "due"], name="appraisals_task_due"),
            models.Index(fields=["official", "due"], name="appraisals_task_mine"),
        ]


class Note(Stands):
    """One conduct note; ``words`` is its reason."""

    plus = models.BooleanField()
    code = models.CharField(max_length=60)
    document = models.BigIntegerField()
    revision = models.IntegerField()
    article = models.CharField(max_length=200)
    criterion = models.CharField(max_length=60, default="")
    words = models.TextField(default="")
    by = models.BigIntegerField()
    at = models.DateTimeField()
    seen = models.DateTimeField(null=True)
    answered = models.DateTimeField(null=True)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "at"], name="appraisals_note_at")]


class Judgement(Stands):
    """One person's judgement in one period: there is one of each."""

    period = models.CharField(max_length=10)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["official", "agency", "period"], name="appraisals_judged_once"),
        ]


class Rating(models.Model):
    """One criterion of a judgement as it stands: the person's ``own`` and the signed one."""

    stream = models.BigIntegerField()
    criterion = models.CharField(max_length=60)
    own = models.BooleanField()
    points = _points()
    most = _points()
    by = models.BigIntegerField()
    at = models.DateTimeField()
    words = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "criterion", "own"], name="appraisals_rating_once"),
        ]


class Publication(models.Model):
    """The sheets of one agency in one period by one scheme: one of each. ``sha256`` of what was published, "" before."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    period = models.CharField(max_length=10)
    scheme = models.CharField(max_length=60, default="")
    status = models.CharField(max_length=10)
    until = models.DateTimeField()
    sha256 = models.CharField(max_length=64, default="")
    waiting = models.IntegerField(default=0)
    recounted = models.BooleanField(default=False)
    published = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "period", "scheme"], name="appraisals_period_once"),
        ]


class Objection(models.Model):
    """One objection to a line; ``decided`` null while it waits."""

    stream = models.BigIntegerField()
    number = models.IntegerField()
    agency = models.BigIntegerField()
    period = models.CharField(max_length=10)
    official = models.BigIntegerField()
    act = models.CharField(max_length=200)
    rule = models.CharField(max_length=200)
    at = models.DateTimeField()
    decided = models.DateTimeField(null=True)
    upheld = models.BooleanField(default=False)
    points = _points(null=True)
    by = models.BigIntegerField(null=True)
    words = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "number"], name="appraisals_objection_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["agency", "period"], name="appraisals_objections")]


class Standing(models.Model):
    """What one person's published sheet comes to: of the last count; a month adds up these. ``rated``: how many sheets."""

    stream = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    agency = models.BigIntegerField()
    period = models.CharField(max_length=10)
    scheme = models.CharField(max_length=60)
    official = models.BigIntegerField()
    total = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    rated = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "official"], name="appraisals_standing_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["agency", "period"], name="appraisals_standings")]


class Extract(models.Model):
    """The last extract of a period for one agency that seconded people to another."""

    stream = models.BigIntegerField()
    agency = models.BigIntegerField()
    home = models.BigIntegerField()
    period = models.CharField(max_length=10)
    sha256 = models.CharField(max_length=64)
    at = models.DateTimeField()
    people = models.IntegerField()
    signed = models.BooleanField()
    sealed = models.BooleanField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "home"], name="appraisals_extract_once"),
        ]
        indexes: ClassVar = [models.Index(fields=["home", "at"], name="appraisals_extract_home")]


class Hint(Stands):
    """A hint that was dismissed; what happened before counts no more."""

    hint = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["official", "at"], name="appraisals_hint_of")]
