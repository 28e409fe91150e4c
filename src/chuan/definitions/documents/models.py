"""The register of controlled documents: what lists and searches read, kept by the service that appends."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Document(models.Model):
    """One document. ``folded`` is its code, title and words without accents; ``readers`` may see it if restricted."""

    stream = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    code = models.CharField(max_length=60)
    title = models.CharField(max_length=500)
    category = models.CharField(max_length=20)
    access = models.CharField(max_length=12)
    revision = models.IntegerField(default=0)
    since = models.DateField(null=True)
    making = models.BooleanField(default=False)
    obsolete = models.DateTimeField(null=True)
    unread = ArrayField(models.BigIntegerField(), default=list)
    readers = ArrayField(models.BigIntegerField(), default=list)
    out = models.IntegerField(default=0)  # controlled copies to be recalled
    folded = models.TextField(default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "code"], name="documents_code_once"),
        ]
        indexes: ClassVar = [
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="documents_text"),
        ]
