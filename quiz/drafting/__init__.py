"""Drafting: what is worth asking about the articles of a pack, found side by side; people write the questions."""
