"""What a reviewer sees of a bank, as values: nothing here knows a terminal or a browser."""
