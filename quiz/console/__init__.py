"""The terminal: pages, keys, pager, progress, places, files that are written."""
