"""Beside the events: personal data, officers' words, secret links and the counters of numbers."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Person(models.Model):
    """A party (chủ hồ sơ, người nộp, người nhận). Events carry its id and nothing of it.

    ``kind``: person, organisation, household, child. Erasing the fields leaves every chain valid.
    """

    id = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    kind = models.CharField(max_length=20, default="person")
    name = models.CharField(max_length=255)
    identity = models.CharField(max_length=40, default="")
    born = models.DateField(null=True)
    phone = models.CharField(max_length=20, default="")
    address = models.CharField(max_length=255, default="")
    email = models.CharField(max_length=120, default="")
    represented_by = models.CharField(max_length=255, default="")
    folded = models.CharField(max_length=400, default="")
    sort_key = models.CharField(max_length=520, default="")
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["agency", "identity"], name="dossiers_person_identity"),
            models.Index(fields=["agency", "phone"], name="dossiers_person_phone"),
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="dossiers_person_text"),
        ]


class Text(models.Model):
    """What an officer wrote (reason, note): personal data, so beside the events and erasable."""

    id = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(db_index=True)
    salt = models.CharField(max_length=32)
    body = models.TextField()


class Access(models.Model):
    """The secret of a dossier's public page; it stands on the slip and nowhere else."""

    stream = models.BigIntegerField(primary_key=True)
    secret = models.CharField(max_length=40, unique=True)


class Confirmation(models.Model):
    """A one-time code by which a citizen confirms his withdrawal. ``hash`` is salted; "" until the code is sent.

    ``official`` asked for it, 0 the citizen himself; ``tries``: wrong ones; ``used``: when it stopped the dossier.
    """

    id = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(db_index=True)
    party = models.BigIntegerField()
    channel = models.CharField(max_length=20)
    official = models.BigIntegerField()
    asked = models.DateTimeField()
    expires = models.DateTimeField()
    hash = models.CharField(max_length=128, default="")
    sent = models.DateTimeField(null=True)
    tries = models.IntegerField(default=0)
    used = models.DateTimeField(null=True)
    key = models.UUIDField(null=True, unique=True)


class Counter(models.Model):
    """The last number taken of a series in a period, under a row lock of the taking transaction."""

    agency = models.BigIntegerField()
    series = models.CharField(max_length=60)
    period = models.CharField(max_length=10)
    last = models.IntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "series", "period"], name="dossiers_counter_one")
        ]
