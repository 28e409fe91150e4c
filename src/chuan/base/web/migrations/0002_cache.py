from __future__ import annotations

from django.db import migrations

FORWARD = """
CREATE UNLOGGED TABLE web_cache (
    cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamptz NOT NULL
);
CREATE INDEX web_cache_expires ON web_cache (expires);
"""


class Migration(migrations.Migration):
    """The cache that every worker shares: tries at the public look-up are counted in it."""

    dependencies = [("web", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, "DROP TABLE web_cache")]
