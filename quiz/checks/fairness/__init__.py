"""What a bank looks like to those who do not read it: what is counted, and the robots that answer blindly."""
