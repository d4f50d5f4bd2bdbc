"""The counts and indices of textstat, equal to it on every text, without importing it."""
