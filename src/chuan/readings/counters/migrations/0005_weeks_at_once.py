"""The weeks of many agencies are found in one index of their own."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("counters", "0004_what_was_settled")]

    operations: ClassVar = [
        migrations.AddIndex(
            model_name="spancounter",
            index=models.Index(
                fields=["agency", "span"],
                include=["counter", "value"],
                condition=models.Q(("span__contains", "W"), ("then", False)),
                name="reading_counter_span_week",
            ),
        ),
    ]
