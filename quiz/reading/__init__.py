"""The reading room, pure: articles with their passages, comparisons, traces, the register of a day."""
