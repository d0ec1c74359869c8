"""Documents drawn in a terminal."""
