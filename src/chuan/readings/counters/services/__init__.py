"""Counters kept by deltas, folded by a job, counted again by an independent way."""
