"""The two tables of all streams, and the register of stored files."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Stream(models.Model):
    """One thing with a history: ``seq`` and ``head`` move with each append, ``state`` is its last fold."""

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=40)
    agency = models.BigIntegerField()
    seq = models.IntegerField(default=0)
    head = models.CharField(max_length=64, default="")
    state = models.JSONField(default=dict)
    terms = models.JSONField(default=dict)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kind", "agency"], name="store_stream_kind")]


class Event(models.Model):
    """What happened, once and for ever: a trigger refuses every UPDATE and DELETE."""

    pk = models.CompositePrimaryKey("stream", "seq")
    stream = models.BigIntegerField()
    seq = models.IntegerField()
    kind = models.CharField(max_length=60)
    v = models.SmallIntegerField(default=1)
    at = models.DateTimeField()
    recorded = models.DateTimeField()
    actor = models.BigIntegerField()
    on_behalf = models.BigIntegerField(null=True)
    agency = models.BigIntegerField()
    key = models.UUIDField(null=True)
    tx = models.BigIntegerField()
    body = models.JSONField()
    hash = models.CharField(max_length=64)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["tx"], name="store_event_tx"),
            models.Index(fields=["actor", "stream"], name="store_event_actor"),
        ]
        constraints: ClassVar = [models.UniqueConstraint(fields=["key"], name="store_event_key")]


class StoredFile(models.Model):
    """Bytes kept under their own SHA-256; the row says what they are and to which stream they belong."""

    sha256 = models.CharField(max_length=64)
    stream = models.BigIntegerField()
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size = models.BigIntegerField()
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["stream", "sha256", "name"], name="store_file_once")
        ]
