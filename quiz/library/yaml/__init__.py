"""YAML files: positions, shape, recovery, edits that keep everything else as it was."""
