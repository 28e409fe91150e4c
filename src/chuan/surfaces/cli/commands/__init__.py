"""One module a command; listed in ``main.COMMANDS``."""
