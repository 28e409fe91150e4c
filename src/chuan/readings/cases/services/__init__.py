"""Keeps the facts of dossiers in step with the events, a version a change."""
