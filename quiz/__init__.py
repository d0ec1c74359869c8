"""Qui parle ? A media-literacy quiz: which outlet framed a statement which way, and who is behind it."""

__version__ = "0.1.0"
