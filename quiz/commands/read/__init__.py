"""What the commands of the reading room do."""
