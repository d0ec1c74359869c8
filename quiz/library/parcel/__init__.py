"""Packs in one file, as they are passed on: what is in such a file, which names it may have, what it says of itself."""
