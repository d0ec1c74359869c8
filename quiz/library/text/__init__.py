"""Text: folding, quotations, how two wordings differ."""
