"""Beside the events: which stream a code from elsewhere belongs to, so that a repeated message is no second dossier."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Key(models.Model):
    """One code of another system. ``kind``: submission or tracked."""

    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=60)
    stream = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["kind", "code"], name="intake_key_once")]
