"""The door to nonconformities: their matter, their keys, the signals that wait."""
