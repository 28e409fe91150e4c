"""What signs for people and agencies, and what an agency has chosen about signing."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from chuan.definitions.organisation.models.columns import _id, _to

_LIVE = Q(ended_at=None)


class SigningKey(models.Model):
    """A key that signs, locked by a passphrase nobody keeps: a person's, or with no official an agency's.

    ``token``: serial number of the device it lies on, with its label and the key's id there; then ``content`` is
    the certificate alone, else the PKCS#12 file.
    """

    id = _id()
    agency = _to("Agency")
    official = _to("Official", null=True, blank=True)
    content = models.BinaryField()
    token = models.CharField(max_length=64, blank=True)
    token_label = models.CharField(max_length=64, blank=True)
    token_key = models.CharField(max_length=128, blank=True)
    picture = models.BinaryField(default=bytes)  # how the signature or the seal looks; PNG
    name = models.CharField(max_length=200)
    issuer = models.CharField(max_length=200)
    since = models.DateTimeField()
    until = models.DateTimeField()
    added_by = _to("Account")
    added_at = models.DateTimeField()
    ended_by = _to("Account", null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "organisation_signing_key"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["official"], condition=_LIVE, name="organisation_key_one"),
            models.UniqueConstraint(
                fields=["agency"], condition=_LIVE & Q(official=None), name="organisation_seal_one"
            ),
        ]


class SigningChoice(models.Model):
    """What an agency has chosen; the latest row counts, none is ever changed."""

    id = _id()
    agency = _to("Agency")
    stamp_url = models.CharField(
        max_length=300, blank=True
    )  # time-stamp authority (RFC 3161); none where blank
    stamp_needed = models.BooleanField(default=False)  # no signature where it does not answer
    slips = models.BooleanField(default=False)  # officers may sign the slips they hand out
    chosen_by = _to("Account")
    chosen_at = models.DateTimeField()

    class Meta:
        db_table = "organisation_signing_choice"
        indexes: ClassVar = [models.Index(fields=["agency", "-id"], name="organisation_signing_latest")]
