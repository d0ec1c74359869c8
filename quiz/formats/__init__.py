"""Files made from a pack for other programs: pages for a browser."""
