"""Editions: every definition ever used, immutable, under the hash of its canonical text."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


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
