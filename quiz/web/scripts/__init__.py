"""The scripts of the pages of a class, beside what a pupil's page has in common with the one that plays."""
