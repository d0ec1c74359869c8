"""What the program prints, recorded, so that a change is known to change nothing, or to change what it says it does."""
