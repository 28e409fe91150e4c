"""The door of the outbox: what is written, sent, asked and mended; plain values out."""
