"""The `html` format: one file that needs nothing else, for reading a report in a browser."""

from quality.render.html.page import Html

__all__ = ["Html"]
