"""Who promised what, since when: adoptions of editions, and the drafts they grow from."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func, Value

from chuan.base.kernel.ids import new_id


class _Days(Func):
    """The half-open range of days ``[since, until)``."""

    function = "daterange"
    output_field = DateRangeField()


def _to(model: str, **options: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(model, on_delete=models.PROTECT, related_name="+", **options)


class Adoption(models.Model):
    """An agency works by an edition from a day on; ``staffing`` maps each role to units and posts.

    ``accepted`` keeps the approver's written reasons for the warnings the prover gave.
    """

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = _to("organisation.Agency")
    code = models.CharField(max_length=60)
    edition = _to("laws.Edition")
    version = models.IntegerField(default=1)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    staffing = models.JSONField(default=dict)
    short_name = models.CharField(max_length=200, default="")
    folded = models.CharField(max_length=600, default="")
    accepted = models.JSONField(default=list)
    said = models.JSONField(
        default=dict, db_default=Value({}, models.JSONField())
    )  # what its ISO document says beyond the definition
    internal = models.BooleanField(default=False, db_default=False)  # only another agency may ask for it
    outside = models.BooleanField(default=False, db_default=False)  # other counters may receive it
    approver = models.BigIntegerField(null=True)
    recorded = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            ExclusionConstraint(
                name="procedures_adoption_one",
                expressions=[
                    (_Days("since", "until", RangeBoundary()), RangeOperators.OVERLAPS),
                    ("agency", RangeOperators.EQUAL),
                    ("code", RangeOperators.EQUAL),
                ],
            )
        ]
        indexes: ClassVar = [models.Index(fields=["agency", "folded"], name="procedures_adoption_text")]


class Draft(models.Model):
    """A definition being written by an agency; saved by itself, proved again at each save."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = _to("organisation.Agency")
    code = models.CharField(max_length=60)
    body = models.JSONField()
    staffing = models.JSONField(default=dict)
    said = models.JSONField(default=dict, db_default=Value({}, models.JSONField()))
    seen = models.IntegerField(default=1)
    author = models.BigIntegerField()
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "code"], name="procedures_draft_one")
        ]


class Symbol(models.Model):
    """The code (mã hiệu) of an agency's document of a procedure: given once, kept for ever, never given again.

    ``stream`` holds its printings, from the first one on.
    """

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = _to("organisation.Agency")
    code = models.CharField(max_length=60)
    letters = models.CharField(max_length=20)
    number = models.IntegerField()
    mark = models.CharField(max_length=80)
    stream = models.BigIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "code"], name="procedures_symbol_one"),
            models.UniqueConstraint(fields=["agency", "letters", "number"], name="procedures_symbol_number"),
            models.UniqueConstraint(fields=["agency", "mark"], name="procedures_symbol_mark"),
        ]


class Imported(models.Model):
    """The edition held now under a code that came in from outside; ``kind``: national or workflow."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=60)
    edition = _to("laws.Edition")
    source = models.CharField(max_length=200, default="")
    recorded = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "code"], name="procedures_imported_one")
        ]
