"""What has to be told to whom, and whether it arrived; what the partners say they have; who mended what and why."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

WAITING, SENT, DEAD, EXPIRED, SKIPPED = "waiting", "sent", "dead", "expired", "skipped"


class Delivery(models.Model):
    """One message to one partner about one event. ``body`` holds facts and ids, never personal data.

    ``key`` follows from partner, stream and event: the same message is never written twice, and the partner
    knows it again. ``error``: why the last try failed, as {"key", "facts"}; ``answer``: the partner's own code.
    """

    id = models.BigIntegerField(primary_key=True)
    key = models.UUIDField(unique=True)
    partner = models.CharField(max_length=20)
    agency = models.BigIntegerField()
    stream = models.BigIntegerField()
    seq = models.IntegerField()
    kind = models.CharField(max_length=40)
    code = models.CharField(max_length=60)
    body = models.JSONField()
    made = models.DateTimeField()
    expires = models.DateTimeField(null=True)
    state = models.CharField(max_length=12, default=WAITING)
    attempts = models.IntegerField(default=0)
    next_try = models.DateTimeField()
    last_try = models.DateTimeField(null=True)
    sent = models.DateTimeField(null=True)
    sent_hash = models.CharField(max_length=64, default="")
    answer = models.CharField(max_length=40, default="")
    error = models.JSONField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["next_try", "id"], condition=Q(state="waiting"), name="outbox_delivery_due"),
            models.Index(fields=["agency"], condition=Q(state="dead"), name="outbox_delivery_dead"),
            models.Index(fields=["stream", "partner", "seq"], name="outbox_delivery_stream"),
            models.Index(fields=["agency", "partner", "state", "made"], name="outbox_delivery_list"),
        ]


class Mending(models.Model):
    """A person sent a message again, or passed it over, and says why."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="+")
    act = models.CharField(max_length=10)
    official = models.BigIntegerField()
    at = models.DateTimeField()
    reason = models.CharField(max_length=300)
    key = models.UUIDField(null=True, unique=True)


class Theirs(models.Model):
    """What a partner said, when asked, that it has of one dossier. ``missing``: it does not know it."""

    partner = models.CharField(max_length=20)
    agency = models.BigIntegerField()
    stream = models.BigIntegerField()
    code = models.CharField(max_length=60)
    asked = models.DateTimeField()
    missing = models.BooleanField(default=False)
    status = models.CharField(max_length=20, default="")
    promised = models.DateTimeField(null=True)
    finished = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["partner", "stream"], name="outbox_theirs_one")
        ]
        indexes: ClassVar = [models.Index(fields=["agency", "partner"], name="outbox_theirs_agency")]
