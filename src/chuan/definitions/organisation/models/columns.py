"""The two columns nearly every table of the organisation has."""

from __future__ import annotations

from typing import Any

from django.db import models

from chuan.base.kernel.ids import new_id


def _id() -> models.BigIntegerField[int, int]:
    return models.BigIntegerField(primary_key=True, default=new_id, editable=False)


def _to(model: str, **options: Any) -> models.ForeignKey[Any, Any]:
    """A foreign key without a way back: contexts above must not reach through it."""
    return models.ForeignKey(model, on_delete=models.PROTECT, related_name="+", **options)
