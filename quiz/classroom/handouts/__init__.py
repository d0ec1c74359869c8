"""What a class gets on paper, as values: sheets in several versions, one key for all, cards, a lesson plan."""
