"""Which elements of a page stand around its text, by the names that style sheets know them by."""

import re

from quality.lazy import Lazy

_NAMES = Lazy(r"\b(?:class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_WORD = Lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_AROUND = frozenset(
    """ad ads advert adverts advertisement advertising adsense author authors avatar backlinks banner bio
    breadcrumb breadcrumbs btn button buttons byline commentlist commenting comment comments consent cookie
    cookies copyright cta ctas dialog disqus dropdown flyout follow footer gdpr lightbox login logo masthead
    megamenu menu metadata modal nav navbar navigation navigations newsletter newsletters outbrain overlay
    pager pagination paywall popular popup popups promo promos promoted promotion promotions rail
    recirc recirculation recommendation recommendations recommended related replies reply respond
    search share sharebar sharing sidebar sidebars signin signup skip snackbar social socials sponsor
    sponsored sponsors subscribe subscription taboola tags teaser teasers toast toc toolbar tooltip topbar
    trending tweet vcard widgets""".split()
)
OF_READERS = frozenset(
    "comment comments commentlist commenting disqus replies reply respond".split()
)
_NOT = frozenset("has no not non without with layout js".split())
_WHOLE = frozenset(("widget", "table-of-contents", "read-more", "more-stories", "most-read"))


class Names:
    """Tells by the names of an element whether it stands around the text; remembers the answers.

    >>> around = Names()
    >>> around('class="post shareButtons"'), around('id=main class="has-sidebar"')
    ('share', '')
    """

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def __call__(self, attributes: str) -> str:
        """Return the word that tells it of an element with these attributes, "" for none."""
        word = self._known.get(attributes)
        if word is None:
            word = self._known[attributes] = _word_of(attributes)
        return word


def _word_of(attributes: str) -> str:
    for match in _NAMES.finditer(attributes):
        for name in (match[1] or match[2] or match[3] or "").split():
            word = _word_in(name)
            if word:
                return word
    return ""


def _word_in(name: str) -> str:
    if name.lower() in _WHOLE:
        return name
    words = [word.lower() for word in _WORD.findall(name)]
    return "" if not _NOT.isdisjoint(words) else next(filter(_AROUND.__contains__, words), "")
