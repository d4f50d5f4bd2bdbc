"""Checks of the figures of a text: who counted, and whether they agree."""
