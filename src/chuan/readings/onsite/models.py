"""At which of the five acts the work on a dossier left the centre; may be dropped and rebuilt."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class OnSite(models.Model):
    """One dossier whose work is over, up to event ``seq``. ``away``: sum of the acts done elsewhere, 0 for none."""

    stream = models.BigIntegerField(primary_key=True)
    seq = models.IntegerField()
    agency = models.BigIntegerField()
    adoption = models.BigIntegerField()
    procedure = models.CharField(max_length=60)
    code = models.CharField(max_length=60)
    returned = models.DateTimeField(null=True)  # None: the citizen does not have the answer yet
    away = models.SmallIntegerField()

    class Meta:
        db_table = "reading_onsite"
        indexes: ClassVar = [
            models.Index(fields=["agency", "returned"], include=["away"], name="reading_onsite_of"),
        ]
