"""What browsers show of a round: pure functions of its state."""
