"""The words of the calendar, in small letters."""

MONTHS = tuple(
    """january february march april may june july august september october november december""".split()
)
SHORT_MONTHS = tuple("jan feb mar apr jun jul aug sep sept oct nov dec".split())
WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
