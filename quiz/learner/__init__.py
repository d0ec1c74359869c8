"""What is remembered and measured: the history, the schedule of reviews, the measures."""
