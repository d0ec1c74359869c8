"""What a class has understood: from its answers to the values that every form of the report draws."""
