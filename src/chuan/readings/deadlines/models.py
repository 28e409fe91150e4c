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
    foreign = models.CharField(
        max_length=60, default="", db_default=""
    )  # its code in the system it came from
    system = models.CharField(
        max_length=60, default="", db_default=""
    )  # "" = ours; else it is only followed here
    supplements = models.SmallIntegerField(default=0)  # times the citizen was sent for papers after reception
    extensions = models.SmallIntegerField(default=0)  # apologies with a new date
    escalated = models.BooleanField(default=False)
    stop = models.CharField(max_length=20, default="")  # rule of the stop in force
    answer_by = models.DateTimeField(null=True)  # until when the citizen may complete
    motion = models.CharField(max_length=20, default="")  # kind of what waits for a head's signature
    motion_by = models.BigIntegerField(default=0)
    ended_by = models.CharField(max_length=20, default="")  # "withdrawn", "silent-citizen"
    silent = models.CharField(max_length=10, default="")
    untold = models.CharField(max_length=20, default="")  # what the one-stop must still tell the citizen
    apology_from = models.DateTimeField(null=True)  # the last morning on which an apology is in time
    hand_by = models.DateTimeField(null=True)  # when its paper had to leave the counter; null: it has none
    arrived = models.DateTimeField(null=True)  # the competent agency's stamp
    outside = models.BooleanField(default=False)
    source = models.CharField(max_length=20, default="counter")
    parent = models.BigIntegerField(null=True)  # the dossier whose leg this is

    class Meta:
        db_table = "reading_dossier"
        indexes: ClassVar = [
            models.Index(fields=["agency", "received"], name="reading_dossier_received"),
            models.Index(fields=["agency", "status", "promised"], name="reading_dossier_status"),
            models.Index(fields=["received_unit", "received"], name="reading_dossier_counter"),
            models.Index(fields=["owner"], name="reading_dossier_owner"),
            models.Index(fields=["submitter"], name="reading_dossier_submitter"),
            models.Index(fields=["system"], condition=~models.Q(system=""), name="reading_dossier_system"),
            models.Index(fields=["foreign"], condition=~models.Q(foreign=""), name="reading_dossier_foreign"),
            models.Index(
                fields=["agency", "motion"], condition=~models.Q(motion=""), name="reading_dossier_motion"
            ),
            models.Index(
                fields=["agency", "answer_by"],
                condition=models.Q(stop="supplement"),
                name="reading_dossier_waiting",
            ),
            models.Index(fields=["agency"], condition=~models.Q(untold=""), name="reading_dossier_untold"),
            models.Index(
                fields=["parent"], condition=models.Q(parent__isnull=False), name="reading_dossier_parent"
            ),
            models.Index(
                fields=["agency"],
                condition=models.Q(outside=True, arrived__isnull=True, status="open"),
                name="reading_dossier_to_arrive",
            ),
        ]
