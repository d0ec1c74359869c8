"""What the commands of an author do: check, mend, preview, begin a pack."""
