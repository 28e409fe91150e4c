"""The inbox of online submissions, and the tracked dossiers of ministry systems."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies: ClassVar = []
    operations: ClassVar = [
        migrations.CreateModel(
            name="SubmissionRow",
            fields=[
                ("stream", models.BigIntegerField(primary_key=True, serialize=False)),
                ("agency", models.BigIntegerField()),
                ("code", models.CharField(max_length=60, unique=True)),
                ("procedure", models.CharField(max_length=60)),
                ("owner", models.BigIntegerField()),
                ("submitter", models.BigIntegerField()),
                ("point", models.CharField(max_length=12)),
                ("status", models.CharField(max_length=12)),
                ("submitted", models.DateTimeField()),
                ("came", models.DateTimeField()),
                ("accept_by", models.DateTimeField()),
                ("opened", models.DateTimeField(null=True)),
                ("answered", models.DateTimeField(null=True)),
                ("late", models.BooleanField(default=False)),
                ("complete_by", models.DateTimeField(null=True)),
                ("rounds", models.IntegerField(default=0)),
                ("papers", models.IntegerField(default=0)),
                ("dossier", models.BigIntegerField(default=0)),
            ],
            options={
                "db_table": "reading_submission",
                "indexes": [
                    models.Index(fields=["agency", "status", "accept_by"], name="reading_submission_inbox"),
                    models.Index(fields=["owner"], name="reading_submission_owner"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TrackedRow",
            fields=[
                ("stream", models.BigIntegerField(primary_key=True, serialize=False)),
                ("agency", models.BigIntegerField()),
                ("code", models.CharField(max_length=60, unique=True)),
                ("system", models.CharField(max_length=60)),
                ("status", models.IntegerField()),
                ("since", models.DateTimeField()),
                ("fault", models.CharField(default="", max_length=60)),
                ("said", models.IntegerField(default=0)),
            ],
            options={
                "db_table": "reading_tracked",
                "indexes": [models.Index(fields=["agency", "system"], name="reading_tracked_system")],
            },
        ),
    ]
