"""An agency's own hours and days, and the notices an installation has entered; rows are kept, never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from chuan.base.kernel.ids import new_id


def _to(model: str, **options: Any) -> models.ForeignKey[Any, Any]:
    """A foreign key without a way back."""
    return models.ForeignKey(model, on_delete=models.PROTECT, related_name="+", **options)


class Kept(models.Model):
    """Who entered a row, when and by which document; withdrawn with a reason, never deleted.

    ``agency`` empty: it holds for every agency of this installation.
    """

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = _to("organisation.Agency", null=True, blank=True)
    document = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=300, blank=True)
    verified = models.BooleanField(default=False)
    recorded_by = _to("organisation.Account")
    recorded_at = models.DateTimeField()
    withdrawn_by = _to("organisation.Account", null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        abstract = True


class OwnWeek(Kept):
    """Weekly opening hours ``[since, until)``: seven lists of ["07:30", "11:30"], Monday first."""

    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    days = models.JSONField()

    class Meta:
        db_table = "calendars_week"
        constraints: ClassVar = [
            models.CheckConstraint(
                name="calendars_week_forward", condition=Q(until__isnull=True) | Q(until__gt=F("since"))
            )
        ]


class OwnEntry(Kept):
    """Days off, a day worked, or a swap; the last live row of a ``key`` stands, also over the catalogue's."""

    key = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    off = ArrayField(models.DateField(), default=list)
    worked = models.DateField(null=True, blank=True)
    sessions = models.JSONField(default=list)
    forecast = models.BooleanField(default=False)
    void = models.BooleanField(default=False)

    class Meta:
        db_table = "calendars_entry"
        indexes: ClassVar = [models.Index(fields=["agency", "key"], name="calendars_entry_of")]
