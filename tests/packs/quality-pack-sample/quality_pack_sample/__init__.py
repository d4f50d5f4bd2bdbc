"""Rules for quality, in the folder `rules`; nothing here runs when they are read."""
