"""A round, pure: selection, order on the screen, marking, debrief. It never sees a terminal."""
