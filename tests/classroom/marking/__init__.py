"""Tests of reading what a class leaves behind."""
