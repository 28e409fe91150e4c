"""Beside the events: halls as they are locked, who sits where, and today's numbers as lines and figures need them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Hall(models.Model):
    """A counter unit that calls numbers; its row is the lock of its queue. ``desks``: how many it has."""

    unit = models.BigIntegerField(primary_key=True)
    agency = models.BigIntegerField()
    desks = models.SmallIntegerField()


class Seat(models.Model):
    """Who sits at which desk of a hall, and what he serves there (``fields`` empty: all)."""

    official = models.BigIntegerField(primary_key=True)
    hall = models.BigIntegerField(db_index=True)
    desk = models.SmallIntegerField()
    fields = models.JSONField(default=list)


class Ticket(models.Model):
    """One number. ``secret`` opens its page; ``waited`` and ``served`` are seconds; the rest as ``rules/ticket.py`` has it."""

    stream = models.BigIntegerField(primary_key=True)
    hall = models.BigIntegerField()
    agency = models.BigIntegerField()
    day = models.DateField()
    letter = models.CharField(max_length=2)
    number = models.SmallIntegerField()
    secret = models.CharField(max_length=40, unique=True)
    status = models.CharField(max_length=10)
    field = models.CharField(max_length=200)
    first = models.CharField(max_length=20, default="")
    taken = models.DateTimeField()
    due = models.DateTimeField(null=True)
    since = models.DateTimeField()
    called = models.DateTimeField(null=True)
    to = models.SmallIntegerField(default=0)
    desk = models.SmallIntegerField(default=0)
    official = models.BigIntegerField(default=0)
    calls = models.SmallIntegerField(default=0)
    moves = models.SmallIntegerField(default=0)
    chosen = models.BooleanField(default=False)
    waited = models.IntegerField(default=0)
    served = models.IntegerField(default=0)
    dossiers = models.JSONField(default=list)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["hall", "day", "status"], name="queue_ticket_day")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["hall", "day", "letter", "number"], name="queue_ticket_number")
        ]

    @property
    def label(self) -> str:
        return f"{self.letter}{self.number:03}"


class Appointment(models.Model):
    """One appointment; its ``code`` is typed or scanned at the hall, its ``secret`` opens its page."""

    stream = models.BigIntegerField(primary_key=True)
    hall = models.BigIntegerField()
    agency = models.BigIntegerField()
    slot = models.DateTimeField()
    field = models.CharField(max_length=200)
    code = models.CharField(max_length=8, unique=True)
    secret = models.CharField(max_length=40, unique=True)
    status = models.CharField(max_length=10)
    late = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["hall", "slot"], name="queue_appointment_slot")]
