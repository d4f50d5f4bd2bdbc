"""The genres that the texts learnt from fall into, by what their rows call their domain."""

OTHER = "blogs, guides, web articles"
_GENRES = {  # by the first name that the domain of a row has in it
    OTHER: "oss_ newsletter",
    "law, policy, government": "legal gov_guidance gov_blog gov_policy policy finance",
    "abstracts and medicine": "arxiv pubmed academic medical",
    "technical": "technical tutorial blog_programming blog_dev gov_standard research_report",
    "news": "news xsum guardian sports",
    "essays": "essay",
    "fiction": "creative literary fiction fantasy writing",
    "reviews, forums, answers": "yelp reddit entertainment onlinecontent instruction qa_ answer",
    "textbooks, speeches, culture": "textbook book_chapter speech religious artculture",
}


def genre(domain: str) -> str:
    """Return the genre of a domain.

    >>> genre("gov_blog"), genre("student_essay"), genre("magazine feature")
    ('law, policy, government', 'essays', 'blogs, guides, web articles')
    """
    named = domain.lower()
    found = (name for name, parts in _GENRES.items() if any(p in named for p in parts.split()))
    return next(found, OTHER)
