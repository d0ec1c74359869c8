"""Where the rooms of a school are kept: a stream of events each, which any process can read from any place on."""
