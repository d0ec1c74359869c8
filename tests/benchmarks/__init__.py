"""Measurements: they print ratios and never fail on time."""
