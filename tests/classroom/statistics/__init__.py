"""Tests of item statistics."""
