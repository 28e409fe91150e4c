"""What ``chuan import`` does for each kind of input: read, compare, keep, tell."""
