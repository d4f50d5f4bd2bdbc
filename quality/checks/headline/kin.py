"""Words that name one thing, or one in its singular and plural, so that two sentences about it agree."""

from collections.abc import Iterable

from quality.checks.headline.contradiction import terms_of
from quality.document import Document
from quality.span import Span

_KIN = """house home homes houses property properties dwelling, flat flats apartment apartments,
    big large bigger larger,
    train trains rail railway railways, plane planes flight flights flying air airline airlines,
    bus buses passenger passengers ridership journeys, oil crude brent barrel, crime crimes offence offences,
    inflation cpi, jobless joblessness unemployment unemployed, wage wages pay salary salaries earnings,
    sales revenue revenues turnover takings, profit profits surplus, share shares stock stocks,
    man men male males, woman women female females, child children kids youngsters,
    pupil pupils schoolchildren, student students undergraduates, visitor visitors tourist tourists arrivals,
    emission emissions carbon co2, firm firms company companies business businesses employers,
    car cars motorists vehicles, uk britain british, us america american, doctor doctors gps physicians,
    patient patients, illness disease, teenager teenagers teens adolescents, worker workers employee employees staff,
    death deaths fatalities, burglary burglaries break-ins, murder murders homicides killings,
    smoker smokers smoking, birth births babies, city cities, town towns"""
_STEM = 5  # letters
_SHORT = 4  # letters of a stem whose `s` is a plural's


def _bare(stem: str) -> str:
    """Return a stem of a word without the `s` of a plural.

    >>> _bare("pumps"), _bare("gas"), _bare("glass")
    ('pump', 'gas', 'glass')
    """
    plural = stem.endswith("s") and not stem.endswith(("ss", "us", "is")) and len(stem) >= _SHORT
    return stem[:-1] if plural else stem


_FIRST = {
    _bare(word[:_STEM]): family.split()[0][:_STEM]
    for family in reversed(_KIN.split(","))
    for word in family.split()
}


def kindred(stems: Iterable[str]) -> frozenset[str]:
    """Return one stem for all the words that name one thing.

    >>> sorted(kindred(["homes", "gas", "railw"]))
    ['gas', 'house', 'train']
    """
    return frozenset(_FIRST.get(bare, bare) for bare in map(_bare, stems))


def kin_of(document: Document, start: int, end: int) -> frozenset[str]:
    """Return what the words of a place name, whatever they call it."""
    return kindred(terms_of(document, Span(start, end)))
