"""The error that all our errors about what was asked for are."""


class QualityError(ValueError):
    """What was asked for cannot be done; the message says what, where and what to do instead.

    The command line prints the message and ends with exit status 2.

    >>> from quality import Scorer
    >>> try: Scorer(select=["hedgin"])
    ... except QualityError as error: print(error)
    no rule is called 'hedgin': did you mean ...
    """
