"""Editions: every definition ever used, immutable, under the hash of its canonical text."""

from __future__ import annotations

from typing import Any, ClassVar

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


def _to(model: str, **options: Any) -> models.ForeignKey[Any, Any]:
    return models.ForeignKey(model, on_delete=models.PROTECT, related_name="+", **options)


class LegalText(models.Model):
    """A text an agency registered for itself and all below it; ``key`` is its number alone. Never deleted."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    agency = _to("organisation.Agency")
    number = models.CharField(max_length=80)
    key = models.CharField(max_length=80)
    name = models.CharField(max_length=500)
    kind = models.CharField(max_length=20)
    issued = models.DateField(null=True)
    effect = models.DateField()
    replaces = models.JSONField(default=list)
    source = models.CharField(max_length=300)
    verified = models.BooleanField(default=False)
    entered_by = _to("organisation.Official")
    entered_at = models.DateTimeField()
    annulled_by = _to("organisation.Official", null=True)
    annulled_at = models.DateTimeField(null=True)
    annulled_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["agency", "key"], condition=models.Q(annulled_at=None), name="laws_text_once"
            )
        ]


class TextMove(models.Model):
    """The day of effect of a text was moved later, and why."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    text = _to("laws.LegalText")
    before = models.DateField()
    after = models.DateField()
    reason = models.CharField(max_length=300)
    by = _to("organisation.Official")
    at = models.DateTimeField()


class TextAnswer(models.Model):
    """An agency's answer to a text: a procedure need not change, or the published list was updated."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    text = _to("laws.LegalText")
    agency = _to("organisation.Agency")
    kind = models.CharField(max_length=12)
    procedure = models.CharField(max_length=60, blank=True)
    said = models.CharField(max_length=300)
    day = models.DateField(null=True)
    by = _to("organisation.Official")
    at = models.DateTimeField()
    undone_by = _to("organisation.Official", null=True)
    undone_at = models.DateTimeField(null=True)
    undone_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["text", "agency", "kind", "procedure"],
                condition=models.Q(undone_at=None),
                name="laws_answer_once",
            )
        ]
