"""The national definition of a procedure as the state publishes it, and what may be read from its texts."""
