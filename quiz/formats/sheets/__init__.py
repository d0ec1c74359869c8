"""Handouts drawn: as pages for a browser and a printer, and as PDF."""
