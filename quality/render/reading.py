"""How hard a text is to read, as a band: a grade with a decimal promises what no formula keeps."""

from collections.abc import Iterator

from quality.report import Report

GRADE = "readability.grade"
ADJUSTED = "readability.adjusted_grade"  # where the group `readability` was asked for


def reading(report: Report) -> Iterator[str]:
    """Yield one line on an English text that has a score: its band and what that means.

    The years are those of US schools, by sentences and syllables (Flesch-Kincaid).
    """
    from quality.measures.level import band, school_years

    grade = report.features.get(ADJUSTED, report.features.get(GRADE))
    if grade is not None and report.quality.score is not None and report.language == "en":
        yield f"{band(grade)}: {school_years(grade)} years of school, by its sentences and words"
