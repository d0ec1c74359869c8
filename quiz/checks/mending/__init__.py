"""What the program mends by itself, and how."""
