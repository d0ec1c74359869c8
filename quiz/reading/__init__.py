"""The reading room: articles, comparisons, shared text and its origin, as values that any page can draw."""
