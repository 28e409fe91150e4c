"""The door to statistical reports: drawn as known at a moment, compared with what is known now, written to be kept."""
