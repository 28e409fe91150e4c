"""Beside the events: which live list a dossier stands on, and which stream keeps its originals."""

from __future__ import annotations

from django.db import models


class Listing(models.Model):
    """A dossier waits on, or was taken over by, one list; the row goes when it is declined or the list annulled."""

    dossier = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(db_index=True)


class ResultListing(models.Model):
    """The same for the result of a dossier on its way back to the counter."""

    dossier = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(db_index=True)


class Kept(models.Model):
    """The one stream of a dossier's originals."""

    dossier = models.BigIntegerField(primary_key=True)
    stream = models.BigIntegerField(unique=True)
