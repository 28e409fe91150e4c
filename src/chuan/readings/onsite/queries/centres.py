"""Where the centre is, as SQL: for the statements of this room.

Tables read by this room: organisation_agency_closure, organisation_agency, organisation_agency_kind.
"""

from __future__ import annotations

from chuan.readings.onsite.rules.centre import CENTRES, PLACES

FACTS = {"centres": sorted(CENTRES), "places": sorted(PLACES)}
"""What the conditions below ask for."""
IN_CENTRE = """EXISTS (SELECT 1 FROM organisation_agency_closure up JOIN organisation_agency c ON c.id = up.ancestor_id
    WHERE up.descendant_id = a.id AND coalesce(c.kind_id, (SELECT k.code FROM organisation_agency_kind k
        WHERE c.level_id = ANY(k.levels) LIMIT 1)) = ANY(%(centres)s))"""
"""Whether the agency ``a`` is a centre or stands below one."""
CENTRAL = f"(u.kind = ANY(%(places)s) OR {IN_CENTRE})"
"""Whether the unit ``u`` of the agency ``a`` is at the centre: the SQL of ``Unit.central``."""
