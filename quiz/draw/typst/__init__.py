"""Paper by Typst."""
