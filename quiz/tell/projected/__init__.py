"""What a class sees of a round, told once: for the terminal on a projector, and for a page in a browser."""
