"""From the files of a folder to a pack, and its compiled copy."""
