"""What the commands for a class do: projector, paper, platforms, marks, reports, site."""
