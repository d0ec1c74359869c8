"""The reading room as a web site."""
