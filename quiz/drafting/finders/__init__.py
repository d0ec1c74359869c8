"""What is looked for, a module each: from a corpus to finds, in no order."""
