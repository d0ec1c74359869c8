"""How a text is set, and how hard it is to read."""
