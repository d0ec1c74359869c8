"""What is told of a value, in words, as a document: each concept in one module."""
