from __future__ import annotations

from django.db import migrations

FORWARD = """
CREATE FUNCTION store_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'store_event is append-only';
END $$;
CREATE TRIGGER store_event_append_only BEFORE UPDATE OR DELETE ON store_event
    FOR EACH STATEMENT EXECUTE FUNCTION store_append_only();
CREATE TRIGGER store_event_no_truncate BEFORE TRUNCATE ON store_event
    FOR EACH STATEMENT EXECUTE FUNCTION store_append_only();
"""
BACKWARD = """
DROP TRIGGER store_event_append_only ON store_event;
DROP TRIGGER store_event_no_truncate ON store_event;
DROP FUNCTION store_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
