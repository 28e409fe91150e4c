"""What lists of petitions read, and citizens' data kept beside the events."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Petition(models.Model):
    """One petition as it stands. ``taker``, ``receiver``, ``classifier``: who reads what nobody else may."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    number = models.CharField(max_length=40)
    channel = models.CharField(max_length=10)
    kind = models.CharField(max_length=14, default="")
    status = models.CharField(max_length=10)
    sent = models.DateTimeField()
    pass_back = models.DateTimeField()
    answer = models.DateTimeField()
    publish = models.DateTimeField(null=True)
    classified = models.DateTimeField(null=True)
    answered = models.DateTimeField(null=True)
    published = models.DateTimeField(null=True)
    finding = models.CharField(max_length=10, default="")
    official = models.BigIntegerField(null=True)
    unit = models.BigIntegerField(null=True)
    dossier = models.BigIntegerField(null=True)
    replies = models.IntegerField(default=0)
    supplement = models.DateTimeField(null=True)
    asked = models.DateTimeField(null=True)
    withheld = models.BooleanField(default=False)
    liked = models.BooleanField(null=True)
    step = models.CharField(max_length=60, default="")
    officials = ArrayField(models.BigIntegerField(), default=list)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["agency", "status", "sent"], name="petitions_list"),
            models.Index(fields=["agency", "published"], name="petitions_public"),
            models.Index(fields=["dossier"], name="petitions_of_dossier"),
        ]


class Author(models.Model):
    """Who wrote; read only through ``services.authors``, erased without breaking an event."""

    id = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(db_index=True)
    name = models.CharField(max_length=200, default="")
    address = models.CharField(max_length=300, default="")
    phone = models.CharField(max_length=20, default="")


class Secret(models.Model):
    """The code its author follows it with, as SHA-256: shown once, kept nowhere."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    stream = models.BigIntegerField()
    kind = models.CharField(max_length=10)


class Trusted(models.Model):
    """Who receives reports of an agency, in the half-open days."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField(db_index=True)
    official = models.BigIntegerField()
    since = models.DateField()
    until = models.DateField(null=True)


class Recipient(models.Model):
    """One person who may read one report."""

    pk = models.CompositePrimaryKey("official", "stream")
    official = models.BigIntegerField()
    stream = models.BigIntegerField()
    agency = models.BigIntegerField()
    sent = models.DateTimeField()
    ended = models.DateTimeField(null=True)
