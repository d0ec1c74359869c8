"""Tests of the measures: published worked examples, an independent library, and what holds for any counts."""
