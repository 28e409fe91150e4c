"""What was known of each dossier, and from when until when: a row a version; may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class CaseRow(models.Model):
    """One version of the facts of one dossier, known in ``[known_from, known_until)``; see ``rules.facts``.

    The version in force has no ``known_until``. "What was known at T" is one condition on these two columns.
    """

    pk = models.CompositePrimaryKey("stream", "nth")
    stream = models.BigIntegerField()
    nth = models.SmallIntegerField()
    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True)
    agency = models.BigIntegerField()
    procedure = models.CharField(max_length=60)
    channel = models.CharField(max_length=20)
    received = models.DateTimeField()
    offered_online = models.BooleanField()
    gives_result = models.BooleanField()
    has_fee = models.BooleanField()
    promised = models.DateTimeField(null=True)
    legal = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)
    how = models.CharField(max_length=12)
    returned = models.DateTimeField(null=True)
    supplements = models.SmallIntegerField()
    waiting = models.DateTimeField(null=True)
    waited = models.IntegerField()
    due = models.BigIntegerField()
    paid_online = models.BooleanField()
    e_result = models.BooleanField()
    digitised = models.BooleanField()
    reused = models.SmallIntegerField()
    shared = models.BooleanField()
    synced = models.DateTimeField(null=True)
    population = models.BooleanField()
    complaints = models.SmallIntegerField()
    disliked = models.BooleanField()
    annulled = models.BooleanField()
    leg = models.BooleanField()
    issued = models.BooleanField(default=False, db_default=False)
    files = models.SmallIntegerField(default=0, db_default=0)
    result_files = models.SmallIntegerField(default=0, db_default=0)

    class Meta:
        db_table = "reading_case"
        indexes: ClassVar = [
            models.Index(fields=["agency", "received"], name="reading_case_agency"),
            models.Index(
                fields=["agency", "received"],
                condition=Q(known_until__isnull=True),
                name="reading_case_now",
            ),
        ]


class VoiceRow(models.Model):
    """One version of the facts of one petition; see ``rules.voices``. ``asker``: who wrote, as a number and no more."""

    pk = models.CompositePrimaryKey("stream", "nth")
    stream = models.BigIntegerField()
    nth = models.SmallIntegerField()
    known_from = models.DateTimeField()
    known_until = models.DateTimeField(null=True)
    agency = models.BigIntegerField()
    kind = models.CharField(max_length=14)
    sent = models.DateTimeField()
    pass_back = models.DateTimeField()
    answer = models.DateTimeField()
    supplement = models.DateTimeField(null=True)
    publish = models.DateTimeField(null=True)
    classified = models.DateTimeField(null=True)
    asked = models.DateTimeField(null=True)
    answered = models.DateTimeField(null=True)
    published = models.DateTimeField(null=True)
    withheld = models.BooleanField()
    liked = models.BooleanField(null=True)
    dossier = models.BigIntegerField(null=True)
    asker = models.BigIntegerField(default=0)
    dropped = models.BooleanField()

    class Meta:
        db_table = "reading_voice"
        indexes: ClassVar = [
            models.Index(fields=["agency", "sent"], name="reading_voice_agency"),
            models.Index(
                fields=["dossier"], name="reading_voice_dossier", condition=Q(dossier__isnull=False)
            ),
        ]
