"""A year of a whole province: the demonstration's own dossiers lived again, at every agency and on every working day."""
