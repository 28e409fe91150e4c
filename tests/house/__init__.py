"""What the house checks of itself: each function takes plain material and gives its faults as sentences."""
