"""What lists of training read, kept by the services that append."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Item(models.Model):
    """One line of a year's plan."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    year = models.IntegerField()
    quarter = models.IntegerField()
    subject = models.CharField(max_length=30)
    competence = models.CharField(max_length=30, default="")
    title = models.CharField(max_length=300)
    hours = models.IntegerField()
    struck = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "year"], name="training_plan")]


class Lesson(models.Model):
    """One class (lớp)."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    item = models.BigIntegerField(null=True)
    title = models.CharField(max_length=300)
    subject = models.CharField(max_length=30)
    competence = models.CharField(max_length=30, default="")
    starts = models.DateTimeField()
    hours = models.IntegerField()
    outsiders = models.IntegerField(default=0)
    status = models.CharField(max_length=10)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "starts"], name="training_classes")]


class Turn(models.Model):
    """One person of one class (lượt); ``here`` once he came; ``passed`` null before the result."""

    lesson = models.BigIntegerField()
    official = models.BigIntegerField()
    unit = models.BigIntegerField()
    here = models.BooleanField(default=False)
    absent = models.BooleanField(default=False)
    passed = models.BooleanField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lesson", "official"], name="training_turn_once")
        ]
        indexes: ClassVar = [models.Index(fields=["official"], name="training_turns_of")]


class Certificate(models.Model):
    """Who holds a competence in ``[since, until)``; ``until`` null for ever, the day it was revoked before that."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    number = models.IntegerField()
    official = models.BigIntegerField()
    competence = models.CharField(max_length=30)
    since = models.DateField()
    until = models.DateField(null=True)
    lesson = models.BigIntegerField(null=True)
    revoked = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lesson", "official"], name="training_certificate_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["official", "competence"], name="training_holders"),
            models.Index(fields=["agency", "until"], name="training_ending"),
        ]


class Need(models.Model):
    """A step asks a competence in ``[since, until)``; empty fields match whatever there is."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    procedure = models.CharField(max_length=40, default="")
    step = models.CharField(max_length=60, default="")
    act = models.CharField(max_length=20, default="")
    competence = models.CharField(max_length=30)
    block = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "procedure"], name="training_needs")]
