"""Tests of what makes a new pack."""
