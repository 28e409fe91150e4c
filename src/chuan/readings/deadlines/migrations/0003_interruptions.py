"""What interrupts a dossier, as lists ask for it: who waits for whom, since when, how often."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("deadlines", "0002_elsewhere")]
    operations: ClassVar = [
        *(
            migrations.AddField("dossierrow", name, field)
            for name, field in (
                ("supplements", models.SmallIntegerField(default=0)),
                ("extensions", models.SmallIntegerField(default=0)),
                ("escalated", models.BooleanField(default=False)),
                ("stop", models.CharField(default="", max_length=20)),
                ("answer_by", models.DateTimeField(null=True)),
                ("motion", models.CharField(default="", max_length=20)),
                ("motion_by", models.BigIntegerField(default=0)),
                ("ended_by", models.CharField(default="", max_length=20)),
                ("silent", models.CharField(default="", max_length=10)),
                ("submitted", models.DateTimeField(null=True)),
                ("started", models.DateTimeField(null=True)),
                ("arrived", models.DateTimeField(null=True)),
                ("outside", models.BooleanField(default=False)),
                ("source", models.CharField(default="counter", max_length=20)),
                ("parent", models.BigIntegerField(null=True)),
            )
        ),
        migrations.AddIndex(
            "dossierrow",
            models.Index(
                condition=models.Q(("motion", ""), _negated=True),
                fields=["agency", "motion"],
                name="reading_dossier_motion",
            ),
        ),
        migrations.AddIndex(
            "dossierrow",
            models.Index(
                condition=models.Q(("stop", "supplement")),
                fields=["agency", "answer_by"],
                name="reading_dossier_waiting",
            ),
        ),
    ]
