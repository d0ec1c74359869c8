"""What each command does, by what a person wants: play, learn, read, teach, author."""
