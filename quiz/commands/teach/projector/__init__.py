"""The projector round on the screen: what a class sees, and what its teacher types."""
