"""Tests of handouts as pages and as PDF."""
