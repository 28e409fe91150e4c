"""A dossier's code elsewhere, and whose system works it where we do not."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("deadlines", "0001_initial")]
    operations: ClassVar = [
        migrations.AddField(
            "dossierrow", "foreign", models.CharField(db_default="", default="", max_length=60)
        ),
        migrations.AddField(
            "dossierrow", "system", models.CharField(db_default="", default="", max_length=60)
        ),
        migrations.AddIndex(
            "dossierrow",
            models.Index(
                condition=models.Q(("system", ""), _negated=True),
                fields=["system"],
                name="reading_dossier_system",
            ),
        ),
        migrations.AddIndex(
            "dossierrow",
            models.Index(
                condition=models.Q(("foreign", ""), _negated=True),
                fields=["foreign"],
                name="reading_dossier_foreign",
            ),
        ),
    ]
