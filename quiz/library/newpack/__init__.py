"""A new pack from text files: articles kept byte for byte, what is known of them, and a first bank to play."""
