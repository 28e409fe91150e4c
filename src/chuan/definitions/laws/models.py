"""Editions: every definition ever used, immutable, under the hash of its canonical text."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from chuan.base.kernel.ids import new_id


class Edition(models.Model):
    """One definition (procedure, national procedure, rule pack). Rows are added, never changed.

    ``line`` says whose it is: "catalogue", "national" or "agency:<id>".
    """

    hash = models.CharField(primary_key=True, max_length=64)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=60)
    line = models.CharField(max_length=40)
    schema = models.SmallIntegerField(default=1)
    body = models.JSONField()
    source = models.CharField(max_length=200, default="")
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["kind", "code", "line"], name="laws_edition_code")]


class ValueReading(models.Model):
    """What an agency read in the law about one value; counts once confirmed and while not undone.

    ``key`` is "<kind>/<name>@<holder>"; ``corrected`` is what the text says instead, "" where it agrees.
    """

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = models.ForeignKey("organisation.Agency", on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=240)
    corrected = models.CharField(max_length=60, blank=True)
    document = models.CharField(max_length=80)
    article = models.CharField(max_length=120)
    document_day = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    since = models.DateField(null=True, blank=True)
    proposed_by = models.ForeignKey("organisation.Account", on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(
        "organisation.Account", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.ForeignKey(
        "organisation.Account", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["agency", "key"], name="laws_reading_of")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agency", "key"], condition=models.Q(undone_at=None), name="laws_one_reading"
            )
        ]
