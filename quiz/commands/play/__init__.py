"""What the commands of playing do."""
