"""The door to indices: one agency over days, as known at a moment; many agencies by the counters."""
