"""Which files to take from folders: `include` and `exclude` of the configuration closest to each."""

import os
from collections.abc import Collection

from quality.config.configuration import Configuration
from quality.files.walk import Usual

_USUAL = Usual()


class Choice:
    """The files that the configuration wants; `force` leaves out those given by name, too.

    `written` are the real paths of the files that the run itself writes.
    """

    def __init__(
        self, configuration: Configuration, *, force: bool = False, written: Collection[str] = ()
    ) -> None:
        self._configuration, self.force, self._written = configuration, force, written

    def takes(self, file: str) -> bool:
        """Tell whether a file in a folder is one of the texts."""
        include = self._configuration.config(file).include
        return include.fit(file) if include else _USUAL.takes(file)

    def writes(self, file: str) -> bool:
        """Tell whether a report of this run goes into a file."""
        return bool(self._written) and os.path.realpath(file) in self._written

    def excludes(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a file or folder is to be left out."""
        exclude = self._configuration.config(path).exclude
        return exclude is not None and exclude.fit(path, is_folder=is_folder)
