"""Who may inspect for some days, by which decision."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from chuan.definitions.organisation.models.columns import _id, _to


class Mandate(models.Model):
    """An inspector's account in the days ``[since, until)``; ``agency`` opened it, ``agencies`` are read.

    ``clear``: the decision lets citizens' personal data be read.
    """

    id = _id()
    agency = _to("Agency")
    official = _to("Official")
    home = models.CharField(max_length=200)
    purpose = models.CharField(max_length=600)
    document = models.CharField(max_length=80)
    document_day = models.DateField()
    since = models.DateField()
    until = models.DateField()
    agencies = ArrayField(models.BigIntegerField())
    clear = models.BooleanField(default=False)
    recorded_by = _to("Account")
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = _to("Account", null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "organisation_mandate"
        indexes: ClassVar = [
            models.Index(fields=["official", "until"], name="organisation_mandate_of"),
            models.Index(fields=["agency", "until"], name="organisation_mandate_at"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="organisation_mandate_forward", condition=Q(until__gt=models.F("since"))
            )
        ]
