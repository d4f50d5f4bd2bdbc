"""Checks of a headline against the text under it."""
