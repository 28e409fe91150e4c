from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0002_append_only")]
    operations = [
        migrations.AddIndex("event", models.Index(fields=["actor", "stream"], name="store_event_actor")),
    ]
