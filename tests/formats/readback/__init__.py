"""Exported files read back by other programs, and compared with the bank."""
