"""Random damage: whatever is done to a bank, a check ends in findings or in success, never in an exception."""
