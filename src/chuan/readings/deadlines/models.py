"""Who holds what until when, read off the events; both tables may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class OpenStep(models.Model):
    """One open step of one open dossier: everybody's work list. One row, one named holder."""

    pk = models.CompositePrimaryKey("stream", "step")
    stream = models.BigIntegerField()
    step = models.CharField(max_length=60)
    agency = models.BigIntegerField()
    unit = models.BigIntegerField()
    official = models.BigIntegerField()
    step_name = models.CharField(max_length=300)
    act = models.CharField(max_length=20)
    since = models.DateTimeField()
    step_due = models.DateTimeField(null=True)
    target = models.DateTimeField(null=True)
    latest = models.DateTimeField(null=True)  # after this moment the shortest way left is too long
    paused = models.BooleanField(default=False)
    reminded = models.BooleanField(default=False)

    class Meta:
        db_table = "reading_open_step"
        indexes: ClassVar = [
            models.Index(fields=["official", "target"], name="reading_open_step_official"),
            models.Index(fields=["agency", "target"], name="reading_open_step_agency"),
            models.Index(fields=["unit", "target"], name="reading_open_step_unit"),
        ]


class DossierRow(models.Model):
    """One dossier as lists show it: the register (sổ theo dõi) and the base of every count."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    code = models.CharField(max_length=60, unique=True)
    procedure = models.CharField(max_length=60)
    adoption = models.BigIntegerField()
    title = models.CharField(max_length=300)
    field = models.CharField(max_length=200)
    case = models.CharField(max_length=60)
    channel = models.CharField(max_length=20)
    status = models.CharField(max_length=12)
    received = models.DateTimeField()
    promised = models.DateTimeField(null=True)
    target = models.DateTimeField(null=True)
    legal = models.DateTimeField(null=True)
    paused = models.DateTimeField(null=True)
    ready = models.DateTimeField(null=True)
    on_time = models.BooleanField(default=True)
    refused = models.BooleanField(default=False)
    closed = models.DateTimeField(null=True)
    owner = models.BigIntegerField()
    submitter = models.BigIntegerField()
    receiver = models.BigIntegerField()
    received_unit = models.BigIntegerField()
    sets = models.IntegerField(default=1)
    copies = models.IntegerField(default=0)
    fee = models.BigIntegerField(default=0)
    deliver = models.CharField(max_length=20)
    late_entry = models.BooleanField(default=False)
    saved = models.IntegerField(default=0)  # working minutes promised under the legal limit

    class Meta:
        db_table = "reading_dossier"
        indexes: ClassVar = [
            models.Index(fields=["agency", "received"], name="reading_dossier_received"),
            models.Index(fields=["agency", "status", "promised"], name="reading_dossier_status"),
            models.Index(fields=["received_unit", "received"], name="reading_dossier_counter"),
            models.Index(fields=["owner"], name="reading_dossier_owner"),
            models.Index(fields=["submitter"], name="reading_dossier_submitter"),
        ]
