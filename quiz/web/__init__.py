"""Rounds in browsers: what a class, its teacher and each pupil see, and the server that tells them."""
