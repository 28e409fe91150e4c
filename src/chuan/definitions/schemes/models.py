"""Quality objectives, a row a version, kept for ever; and which scheme of points an agency chose for which days."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func, Q

from chuan.base.kernel.ids import new_id


def _to(model: str, **options: Any) -> models.ForeignKey[Any, Any]:
    """A foreign key without a way back."""
    return models.ForeignKey(model, on_delete=models.PROTECT, related_name="+", **options)


class Objective(models.Model):
    """``procedure`` "" and ``unit`` empty: of the whole agency; ``ended_how``: replaced, annulled or dropped."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    series = models.BigIntegerField()
    version = models.SmallIntegerField()
    agency = _to("organisation.Agency")
    year = models.SmallIntegerField()
    measure = models.CharField(max_length=40)
    procedure = models.CharField(max_length=60, blank=True)
    unit = _to("organisation.Unit", null=True)
    target = models.DecimalField(max_digits=12, decimal_places=2)
    answers = _to("organisation.Official")
    resources = models.TextField()
    evaluation = models.TextField()
    writer = _to("organisation.Official")
    written_at = models.DateTimeField()
    approver = _to("organisation.Official", null=True)
    approved_at = models.DateTimeField(null=True)
    ender = _to("organisation.Official", null=True)
    ended_at = models.DateTimeField(null=True)
    ended_how = models.CharField(max_length=10, blank=True)
    ended_reason = models.TextField(blank=True)

    class Meta:
        db_table = "schemes_objective"
        indexes: ClassVar = [models.Index(fields=["agency", "year"], name="schemes_objective_year")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["series", "version"], name="schemes_objective_version"),
            models.UniqueConstraint(
                fields=["agency", "year", "measure", "procedure", "unit"],
                condition=Q(approved_at__isnull=False, ended_at__isnull=True),
                name="schemes_objective_once",
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["series"],
                condition=Q(approved_at__isnull=True, ended_at__isnull=True),
                name="schemes_objective_draft",
            ),
        ]


class _Days(Func):
    """The half-open range of days ``[since, until)``."""

    function = "daterange"
    output_field = DateRangeField()


class Choice(models.Model):
    """An agency scores by a scheme of the catalogue in ``[since, until)``, by decision ``document``; ``replaced``: the one it ended."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = _to("organisation.Agency")
    scheme = models.CharField(max_length=60)
    use = models.CharField(max_length=10)
    since = models.DateField()
    until = models.DateField(null=True)
    document = models.CharField(max_length=80)
    reason = models.TextField(default="")
    by = _to("organisation.Official")
    at = models.DateTimeField()
    replaced = _to("schemes.Choice", null=True)
    undone = models.BooleanField(default=False)

    objects: ClassVar[models.Manager[Choice]] = models.Manager()

    class Meta:
        db_table = "schemes_choice"
        constraints: ClassVar = [
            ExclusionConstraint(
                name="schemes_choice_one",
                expressions=[
                    (_Days("since", "until", RangeBoundary()), RangeOperators.OVERLAPS),
                    ("agency", RangeOperators.EQUAL),
                    ("use", RangeOperators.EQUAL),
                ],
                condition=Q(undone=False),
            )
        ]


class Turn(models.Model):
    """What happened to a choice later: ended, restored or undone; rows are added and never changed."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    choice = _to("schemes.Choice")
    kind = models.CharField(max_length=10)
    until = models.DateField(null=True)
    was = models.DateField(null=True)
    document = models.CharField(max_length=80)
    reason = models.TextField()
    by = _to("organisation.Official")
    at = models.DateTimeField()

    objects: ClassVar[models.Manager[Turn]] = models.Manager()

    class Meta:
        db_table = "schemes_choice_turn"
