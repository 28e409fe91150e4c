"""What citizens must still be told is found without looking at every dossier: each page of the counter counts it."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("deadlines", "0006_asked_by_nobody")]
    operations: ClassVar = [
        migrations.AddIndex(
            "dossierrow",
            models.Index(fields=["agency"], condition=~models.Q(untold=""), name="reading_dossier_untold"),
        ),
    ]
