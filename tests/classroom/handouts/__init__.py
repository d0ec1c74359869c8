"""Tests of what a class gets on paper."""
