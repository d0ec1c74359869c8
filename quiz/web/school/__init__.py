"""Rooms for a school, or for an authority: opened by teachers with a secret link, found by a short code."""
