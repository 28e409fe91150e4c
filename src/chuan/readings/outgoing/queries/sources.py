"""Both registers as one shape: what the product issued and what the clerk entered; what came in.

Tables read by this room: reading_outgoing, reading_dossier, reading_matter, dossiers_person, organisation_official,
registers_number, registers_incoming.
"""

from __future__ import annotations

BOOK = """
SELECT o.stream, o.paper, o.agency, o.symbol, o.year, o.number, o.day, o.kind, o.channel, o.dossier,
       coalesce(d.title || ' · ' || d.code, m.title, '') AS subject, coalesce(f.name, '') AS signer,
       coalesce(p.name, '') AS recipients, coalesce(d.code, '') AS kept, 1 AS copies, coalesce(n.own, '') AS own,
       coalesce(n.reason, '') AS reason, TRUE AS made,
       CASE WHEN n.status = 'void' THEN 'void' WHEN o.sha256 = '' THEN 'waiting' ELSE 'issued' END AS status,
       concat_ws(' ', o.number, lower(d.code), p.folded, n.folded) AS folded
FROM reading_outgoing o
LEFT JOIN reading_dossier d ON d.stream = o.stream
LEFT JOIN dossiers_person p ON p.id = d.owner
LEFT JOIN reading_matter m ON m.stream = o.stream
LEFT JOIN organisation_official f ON f.id = o.signer
LEFT JOIN registers_number n ON n.of = o.stream AND n.paper = o.paper
UNION ALL
SELECT n.stream, 'number', n.agency, n.symbol, n.year, n.number, n.day, n.kind, n.channel, FALSE,
       coalesce(nullif(n.subject, ''), n.purpose), n.signer, n.recipients, coalesce(u.name, ''), n.copies, n.own,
       n.reason, FALSE,
       CASE n.status WHEN 'open' THEN 'waiting' WHEN 'used' THEN 'issued' ELSE n.status END, n.folded
FROM registers_number n LEFT JOIN organisation_unit u ON u.id = n.unit
WHERE n.of IS NULL
"""
"""One row a number of an outgoing line; ``made``: by the product. ``status``: waiting, issued, void."""

STANDS = "b.status <> 'void'"
OUT_KINDS = ("result", "refusal", "apology", "supplement", "stop", "declaration")
"""Kinds the product makes, beside those a clerk enters."""
