"""What is looked for."""
