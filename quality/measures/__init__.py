"""Numbers of a whole document, by family; each is a function of a Document."""
