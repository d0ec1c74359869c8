"""Tests of what is remembered and measured."""
