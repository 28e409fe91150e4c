"""Legs are found by the dossier that asks; what was received outside, by the agency that has not taken it in."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("deadlines", "0004_apologies")]
    operations: ClassVar = [
        migrations.AddIndex(
            "dossierrow",
            models.Index(
                fields=["parent"], condition=models.Q(parent__isnull=False), name="reading_dossier_parent"
            ),
        ),
        migrations.AddIndex(
            "dossierrow",
            models.Index(
                fields=["agency"],
                condition=models.Q(outside=True, arrived__isnull=True, status="open"),
                name="reading_dossier_to_arrive",
            ),
        ),
    ]
