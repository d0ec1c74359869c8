"""What a class gets on paper, told: sheets, the key of all versions, voting cards, the plan of a lesson."""
