"""Tables of the organisation: who exists, who belongs where, who holds which post, and since when."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func, Q

from chuan.definitions.organisation.models.columns import _id, _to
from chuan.definitions.organisation.models.mandates import Mandate as Mandate
from chuan.definitions.organisation.models.signing import SigningChoice as SigningChoice
from chuan.definitions.organisation.models.signing import SigningKey as SigningKey


class _Days(Func):
    """The half-open range of days ``[since, until)``."""

    function = "daterange"
    output_field = DateRangeField()


def _no_overlap(name: str, *same: str) -> ExclusionConstraint:
    """No two rows with the same ``same`` share a day."""
    days = _Days("since", "until", RangeBoundary())
    return ExclusionConstraint(
        name=name,
        expressions=[(days, RangeOperators.OVERLAPS), *((key, RangeOperators.EQUAL) for key in same)],
    )


def _forward(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(name=name, condition=Q(until__isnull=True) | Q(until__gt=models.F("since")))


class Dated(models.Model):
    """A row that holds in the half-open period of days ``[since, until)``."""

    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Place(Dated):
    """An administrative unit of the country (province, ward, commune): facts from the catalogue."""

    id = _id()
    code = models.CharField(max_length=8)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    level = models.CharField(max_length=20)
    parent = _to("self", null=True, blank=True)
    sort_key = models.CharField(max_length=240, db_index=True)
    folded = models.CharField(max_length=120, db_index=True)

    class Meta:
        db_table = "organisation_place"
        constraints: ClassVar = [_no_overlap("organisation_place_one", "code")]


class AgencyLevel(Dated):
    """A level of the state apparatus as data: districts stood until 1/7/2025 and are a row, not code."""

    code = models.CharField(primary_key=True, max_length=20)
    name = models.CharField(max_length=120)
    rank = models.SmallIntegerField()

    class Meta:
        db_table = "organisation_agency_level"


class AgencyKind(models.Model):
    """A kind agencies are counted by, as data; ``levels``: whose agencies are of it where nothing else is said."""

    code = models.CharField(primary_key=True, max_length=20)
    name = models.CharField(max_length=120)
    rank = models.SmallIntegerField()
    levels = ArrayField(models.CharField(max_length=20), default=list)

    class Meta:
        db_table = "organisation_agency_kind"


class Agency(Dated):
    """An agency. ``code`` is its electronic identifier (QĐ 20/2020/QĐ-TTg), e.g. ``H49.62``."""

    id = _id()
    code = models.CharField(max_length=35, unique=True)
    code_verified = models.BooleanField(default=False)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    level = _to("AgencyLevel")
    kind = _to("AgencyKind", null=True, blank=True)
    in_system = models.BooleanField(default=True)  # False: known from the catalogue's tree only
    name_verified = models.BooleanField(default=True)
    place = _to("Place", null=True, blank=True)
    successor = _to("self", null=True, blank=True)
    address = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    opening_note = models.CharField(max_length=300, blank=True)
    simulated = models.BooleanField(default=False)
    sort_key = models.CharField(max_length=400)

    class Meta:
        db_table = "organisation_agency"


class AgencyParent(Dated):
    """Whom an agency belongs to, and from when until when; never two parents on one day."""

    id = _id()
    agency = _to("Agency")
    parent = _to("Agency")

    class Meta:
        db_table = "organisation_agency_parent"
        constraints: ClassVar = [
            _no_overlap("organisation_agency_one_parent", "agency"),
            models.CheckConstraint(
                name="organisation_agency_not_own_parent", condition=~Q(agency=models.F("parent"))
            ),
            _forward("organisation_agency_parent_forward"),
        ]


class AgencyPassing(models.Model):
    """What an agency that ended was passed on to, whole or in part; its ``successor`` answers for open work."""

    id = _id()
    old = _to("Agency")
    new = _to("Agency")
    day = models.DateField()
    whole = models.BooleanField()
    basis = models.CharField(max_length=200)
    verified = models.BooleanField(default=False)

    class Meta:
        db_table = "organisation_agency_passing"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["old", "new", "day"], name="organisation_agency_passing_once")
        ]


class AgencyClosure(Dated):
    """Every ancestor of every agency, itself included at depth 0; recomputed from the dated tree."""

    id = models.BigAutoField(primary_key=True)
    ancestor = _to("Agency")
    descendant = _to("Agency")
    depth = models.SmallIntegerField()

    class Meta:
        db_table = "organisation_agency_closure"
        indexes: ClassVar = [
            models.Index(fields=["ancestor", "descendant"], name="organisation_closure_down")
        ]


class Unit(Dated):
    """A part of an agency: a counter, a division, its leadership or its office."""

    id = _id()
    agency = _to("Agency")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    rank = models.SmallIntegerField(default=0)
    head = _to("Post", null=True, blank=True)

    class Meta:
        db_table = "organisation_unit"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "code"], name="organisation_unit_code")
        ]


class Serving(Dated):
    """A counter that receives dossiers for an agency (its own, or one it serves as a branch)."""

    id = _id()
    unit = _to("Unit")
    agency = _to("Agency")

    class Meta:
        db_table = "organisation_serving"
        constraints: ClassVar = [_no_overlap("organisation_serving_once", "unit", "agency")]


class Post(models.Model):
    """A place to be filled in a unit; ``roles`` are the duties that come with it (rules/roles.py)."""

    id = _id()
    unit = _to("Unit")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    roles = ArrayField(models.CharField(max_length=20), default=list)
    rank = models.SmallIntegerField(default=0)

    class Meta:
        db_table = "organisation_post"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["unit", "code"], name="organisation_post_code")
        ]


class Official(models.Model):
    """A person who works for an agency."""

    id = _id()
    agency = _to("Agency")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=120)
    sort_key = models.CharField(max_length=240)
    simulated = models.BooleanField(default=False)

    class Meta:
        db_table = "organisation_official"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agency", "code"], name="organisation_official_code")
        ]


class Holding(Dated):
    """An official holds a post. One person may hold several, one post several persons."""

    id = _id()
    official = _to("Official")
    post = _to("Post")
    document = models.CharField(max_length=80, blank=True)

    class Meta:
        db_table = "organisation_holding"
        constraints: ClassVar = [
            _no_overlap("organisation_holding_once", "official", "post"),
            _forward("organisation_holding_forward"),
        ]


class Substitute(Dated):
    """Who stands in for a post, in which days, by which written document."""

    id = _id()
    post = _to("Post")
    official = _to("Official")
    document = models.CharField(max_length=80)

    class Meta:
        db_table = "organisation_substitute"
        constraints: ClassVar = [
            _no_overlap("organisation_substitute_once", "post", "official"),
            _forward("organisation_substitute_forward"),
        ]


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; a name is compared as typed, in lower case."""

    def create_user(self, username: str, password: str | None = None, **fields: Any) -> Account:
        account = self.model(username=username.lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(username=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """What an official signs in with. Rights come from posts, never from the account."""

    id = _id()
    username = models.CharField(max_length=60, unique=True)
    official = models.OneToOneField(
        Official, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    is_active = models.BooleanField(default=True)
    temporary_by = _to("self", null=True, blank=True)  # who gave the password that must be changed
    temporary_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[AccountManager] = AccountManager()

    USERNAME_FIELD = "username"

    class Meta:
        db_table = "organisation_account"


_FORWARD = Q(until__gt=models.F("since"))


class Absence(models.Model):
    """A stretch of time ``[since, until)`` in which an official is away; entered once, withdrawn with a reason."""

    id = _id()
    official = _to("Official")
    since = models.DateTimeField()
    until = models.DateTimeField()
    reason = models.CharField(max_length=300)
    recorded_by = _to("Account")
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = _to("Account", null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "organisation_absence"
        indexes: ClassVar = [models.Index(fields=["official", "until"], name="organisation_absence_of")]
        constraints: ClassVar = [
            models.CheckConstraint(name="organisation_absence_forward", condition=_FORWARD)
        ]


class Delegation(Dated):
    """One official lends some acts of a post to another, ``[since, until)``, by a written decision whose scan is kept."""

    id = _id()
    agency = _to("Agency")
    delegator = _to("Official")
    post = _to("Post")
    delegate = _to("Official")
    form = models.CharField(max_length=8, blank=True)
    acts = ArrayField(models.CharField(max_length=40))
    procedures = ArrayField(models.CharField(max_length=20), default=list)
    document = models.CharField(max_length=80)
    document_day = models.DateField()
    scan = models.CharField(max_length=64)
    recorded_by = _to("Account")
    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = _to("Account", null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        db_table = "organisation_delegation"
        indexes: ClassVar = [
            models.Index(fields=["delegate", "until"], name="organisation_delegation_to"),
            models.Index(fields=["agency", "until"], name="organisation_delegation_at"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="organisation_delegation_ends", condition=_FORWARD),
            models.CheckConstraint(
                name="organisation_delegation_two", condition=~Q(delegator=models.F("delegate"))
            ),
        ]
