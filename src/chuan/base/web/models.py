"""What people were typing: kept while they type, gone soon after."""

from __future__ import annotations

from django.db import models


class Draft(models.Model):
    """One half-filled form of one account; personal data, so it never outlives ``until``."""

    account = models.BigIntegerField()
    form = models.CharField(max_length=80)
    key = models.CharField(max_length=80)
    body = models.JSONField()
    until = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "web_draft"
        constraints = [models.UniqueConstraint(fields=["account", "form", "key"], name="web_draft_one")]
