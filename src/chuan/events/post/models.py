"""Beside the events: every tracking number once, and where its parcel is."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Parcel(models.Model):
    """One parcel. ``way``: "in" (a dossier came) or "out" (a result goes); ``status`` as in ``rules/bag.py``."""

    tracking = models.CharField(max_length=13, primary_key=True)
    dossier = models.BigIntegerField(db_index=True)
    stream = models.BigIntegerField(db_index=True)
    agency = models.BigIntegerField(db_index=True)
    way = models.CharField(max_length=3)
    status = models.CharField(max_length=10)
    moved = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(way="out", status__in=("listed", "sent", "failed", "delivered")),
                name="post_result_once",
            )
        ]


class Bag(models.Model):
    """A list for the postman as lists of lists show it."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField(db_index=True)
    number = models.IntegerField()
    year = models.IntegerField()
    made = models.DateTimeField()
    handed = models.DateTimeField(null=True)
    annulled = models.BooleanField(default=False)
    parcels = models.IntegerField()
    out = models.IntegerField()
    owed = models.BigIntegerField(default=0)
