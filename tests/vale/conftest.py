"""What the tests of Vale styles share: a folder for a style."""

from pathlib import Path

import pytest


@pytest.fixture
def styles(tmp_path: Path) -> Path:
    """The folder of a style called House, in a folder of styles."""
    folder = tmp_path / "styles" / "House"
    folder.mkdir(parents=True)
    return folder
