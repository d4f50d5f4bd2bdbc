"""A configuration file with what it extends: the settings of both, the nearer one's first."""

from pathlib import Path

from quality.config import read
from quality.config.settings import rooted
from quality.config.values import ConfigError, Key, Value, over

_EXTEND: Key = ("extend",)


def load(path: str, chain: tuple[str, ...] = ()) -> dict[Key, Value]:
    """Return the settings of a file over those of the files it extends, paths made whole.

    Raises ConfigError for a file that is missing, unusable or extends itself.
    """
    folder = str(Path(path).parent)
    values = rooted(read.file(path), folder)
    base = values.pop(_EXTEND, None)
    if base is None:
        return values
    if "\0" in base.value or not Path(folder, base.value).is_file():
        raise ConfigError(f"{base.origin}: {base.value}: no such file to extend")
    target = str(Path(folder, base.value).resolve())
    chain = (*chain, str(Path(path).resolve()))
    if target in chain:
        round_ = " extends ".join(read.shown(each) for each in (*chain, target))
        raise ConfigError(f"{base.origin}: it comes round to itself: {round_}")
    return over(values, load(target, chain))
