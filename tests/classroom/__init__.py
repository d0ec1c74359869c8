"""Tests of what happens in class."""
