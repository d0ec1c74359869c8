"""What the commands of self-study do: review, test, statistics, history."""
