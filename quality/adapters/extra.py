"""Tools that extras bring: where one is missing, the error says how to install it."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Import what the extra `name` brings; a module that is not there is told with the remedy."""
    try:
        yield
    except ModuleNotFoundError as error:
        missing = f"{error.name} is missing: pip install 'quality[{name}]'"
        raise ModuleNotFoundError(missing, name=error.name) from None
