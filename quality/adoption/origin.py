"""Where this installation came from, so that others install the same package.

pip keeps the address of what was not installed by name from an index (PEP 610); a name alone
might be somebody else's package in the index of another machine.
"""

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any

from quality._version import __version__

NAME = "quality"


def origin() -> str | None:
    """Return what pip is to be given elsewhere; None where this came from a folder or file here.

    It is the address of a repository with its commit, that of an archive, or the name with its
    version where the package was installed by name.
    """
    try:
        known = distribution(NAME).read_text("direct_url.json")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return None
    return f"{NAME}=={__version__}" if known is None else requirement(json.loads(known))


def requirement(direct: Mapping[str, Any]) -> str | None:
    """Return the requirement for what `direct_url.json` says; None for what only is here.

    >>> requirement({"url": "https://git.example.org/quality", "vcs_info": {"vcs": "git", "commit_id": "1a2b"}})
    'quality @ git+https://git.example.org/quality@1a2b'
    >>> requirement({"url": "file:///home/ann/quality", "dir_info": {"editable": True}})
    """
    url = str(direct["url"])
    if url.startswith("file:"):
        return None
    vcs = direct.get("vcs_info")
    address = f"{vcs['vcs']}+{url}@{vcs['commit_id']}" if vcs else url
    subdirectory = direct.get("subdirectory")
    end = f"#subdirectory={subdirectory}" if subdirectory else ""
    return f"{NAME} @ {address}{end}"
