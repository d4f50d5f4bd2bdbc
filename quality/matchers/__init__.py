"""The kinds of rule that need no code of their own: each turns a document into matches."""
