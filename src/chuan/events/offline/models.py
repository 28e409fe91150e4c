"""Beside the events: browsers made ready, which blocks they hold, and what waits for a person."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Device(models.Model):
    """One browser of one official. ``token`` is hashed; ``key`` opens what it sealed; ``ended``: no longer in use."""

    id = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField(db_index=True)
    official = models.BigIntegerField()
    name = models.CharField(max_length=80)
    token = models.CharField(max_length=64, unique=True)
    key = models.BinaryField()
    since = models.DateTimeField()
    until = models.DateTimeField()
    seen = models.DateTimeField()
    ended = models.DateTimeField(null=True)


class Block(models.Model):
    """A block of numbers; ``left`` are held and nothing is known of them yet."""

    stream = models.BigIntegerField(primary_key=True)
    device = models.BigIntegerField(db_index=True)
    agency = models.BigIntegerField()
    day = models.DateField()
    first = models.IntegerField()
    last = models.IntegerField()
    used = models.IntegerField(default=0)
    void = models.IntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "day"], name="offline_block_day")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "day", "first"], name="offline_block_once")
        ]


class Arrival(models.Model):
    """A reception that came and was not taken in. ``body`` is what was typed (personal data), {} once settled."""

    key = models.UUIDField(primary_key=True)
    device = models.BigIntegerField()
    agency = models.BigIntegerField()
    day = models.DateField()
    number = models.IntegerField()
    procedure = models.CharField(max_length=40)
    at = models.DateTimeField()
    came = models.DateTimeField()
    carrier = models.BigIntegerField()
    body = models.JSONField(default=dict)
    why = models.TextField()
    status = models.CharField(max_length=10, default="waiting")
    signed = models.BigIntegerField(null=True)  # who agreed to an entry later than the counter may make
    dossier = models.BigIntegerField(null=True)
    ended = models.DateTimeField(null=True)
    ended_by = models.BigIntegerField(null=True)
    reason = models.CharField(max_length=300, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "status"], name="offline_arrival_waits")]
