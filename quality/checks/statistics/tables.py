"""Tables of statistics: whether anything says where their figures are from."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from re import DOTALL

from quality.checks.content import has_any
from quality.claims import Quantity, quantities
from quality.claims.cohesion import share_a_word
from quality.claims.reach import Reach, reports_study
from quality.claims.table_sources import TableSources
from quality.claims.vocabulary import PEOPLE
from quality.document import Document
from quality.document.grid import Grid, grids
from quality.lazy import Lazy
from quality.markup.reading import CAPTION, CODE, HEADING, Block
from quality.match import Match
from quality.span import Span

_LEAST = 2  # figures of a column
_SHARES = 3  # from here on shares that differ are a finding of somebody's
_LARGE = 1_000  # from here on a number of people is no capacity
_LONGEST = 5  # words of a cell that is a figure
_SHORT_LINE = 20  # words
_POINTING = Lazy(r"\b(?:table|figures|chart|numbers|below|above|following|results?|breakdown)\b")
_LONGEST_NOTE = 400  # characters of a caption or lead-in that are read, those nearest the table
_AMOUNTS = frozenset(("statistic", "count"))
_THINGS = frozenset(
    "companies jobs homes schools hospitals countries cities species members".split()
)
_FOLK = PEOPLE - _THINGS | frozenset(
    """americans person voter adult pupil smokers immigrants owners commuters citizens travellers
    travelers buyers customer employee patient user student worker woman man under-25s over-65s
    teens homeowners graduates buyers owners shoppers readers""".split()
)
_HARM = frozenset(
    """deaths cases casualties fatalities refugees arrests accidents crashes crimes murders homicides
    suicides births robberies""".split()
)
_MEASURE = Lazy(
    r"\b(?:(?:market |vote |audience )?share|percentage|proportion|per ?cent) (?:of|who|that|with"
    r"|without|from|using|in|under|over|living|aged)\b"
    r"|\b(?:market|vote|audience) share\b|% (?:of|who)\b|\b(?:prevalence|turnout|unemployment"
    r"|poverty|population|inflation|gdp|emissions)\b"
    r"|\b(?:birth|death|crime|literacy|employment|mortality|infection|survival|drop-?out|graduation"
    r"|divorce|fertility|vaccination|obesity|suicide|response|approval|churn|conversion|turnover|retention"
    r"|failure|accident|injury|default|pass|recovery|recycling|occupancy|attendance|smoking|readmission|reoffending"
    r"|success|renewal|adoption|completion|absence|engagement|recidivism) rates?\b"
    r"|\b(?:jobs|hours|homes|lives|days|acres|hectares) (?:lost|created|cut|saved|wasted|destroyed)\b"
    r"|\b(?:average|mean|median|typical) (?:household |annual |monthly |weekly "
    r"|hourly )?(?:spend(?:ing)?|loss(?:es)?|gains?|delays?|costs?|incomes?|salar(?:y|ies)"
    r"|wages?|age|rents?|wait|pay|earnings|bills?|commute|savings|debts?)\b"
)
_AVERAGE = Lazy(r"\b(?:average|mean|median|typical|lost|wasted|saved)\b")
_PAIR = Lazy(
    r"(?:.* )?(?:before|without|manual(?:ly)?|traditional|old way)\b.* (?:after|with|automated|new way)\b.*",
    DOTALL,
)
_SET = Lazy(  # what somebody lays down, makes up or reads off a device
    r"\b(?:rate|bonus|commission|margin|markup|royalt\w+|interest|apr|apy|yield|returns?|dividend|stake|alcohol|abv"
    r"|cocoa|fat|sugar|protein|humidity|moisture|concentration|dilution|opacity|width|height|zoom|scale|volume"
    r"|battery|load|usage|utili[sz]ation|coverage|progress|complete|completed|done|status|probability"
    r"|chance|odds|confidence|threshold|allocation|split|mix|dose|level|target|setting|value|column|change)\b"
)
_COUNTED = Lazy(
    r"\b(?:a|per|each|every) (?:day|week|month|year)\b|\b(?:cars|vehicles|visitors?|passengers|visits|complaints"
    r"|burglaries|pairs|crowds?|attendances?|spectators|turnout|trips|journeys|sales|tonnes|tons|jobs)\b"
    r"|\b[a-z]{4,}s (?:sold|lost|caught|killed|closed|opened|visited|infected|saved|wasted|planted|treated"
    r"|delivered|built|reported|counted)\b"
)
_SHARE = Lazy(r"(?:shares?|percentages?|proportion|per ?cent|percent)?\s?\(?%?\)?")
_OFFERED = Lazy(
    r"\b(?:prices?|plans?|tiers?|discounts?|fees?|sku|models?|sizes?|versions?|cpu|ram|memory"
    r"|latency|throughput|benchmarks?|accuracy|precision|recall|f1|auc|loss|epochs?|baseline"
    r"|parameters?|params?|options?|defaults?|doses?|ingredients?|calories|servings?|nutrients?"
    r"|grades?|points|scores?|weights?|requests|queries|examples?|premium|allowances?|tax|vat|fines?"
    r"|quota|packages?|licen[cs]es?|seats)\b"
)
_AHEAD = Lazy(r"\b(?:targets?|goals?|forecasts?|projected|planned|budget(?:ed)?|limits?|maximum)\b")
_SUPPOSED = Lazy(
    r"\b(?:examples?|suppose|imagine|hypothetical|fictional|made[- ]up|invented|illustrat\w+"
    r"|sample data|simulat\w+|our own|ourselves|i (?:counted|asked|kept)|we (?:counted|asked|kept))\b"
)
_SOURCED = Lazy(
    r"\b(?:sources?|survey(?:ed|s)?|polls?|polled|census|according|published|references?|credits?"
    r"|(?:data|figures|statistics|estimates|numbers|results|stud(?:y|ies)|reports?|records|count)"
    r" (?:from|by|of|collected|compiled))\b"
)
_MAKER = Lazy(r"\b(?:sources?|references?|stud(?:y|ies)|surveys?|polls?|authors?|citations?)\b")
_SECTIONS = Lazy(r"\b(?:sources?|references|bibliography|methodology|methods|notes|data)\b")
_YEAR = Lazy(r"(?:fy ?)?(?:1[89]|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?")


def unsourced_table(document: Document, options: Mapping[str, object]) -> Iterator[Match]:
    """Yield the first figure of each table of statistics that nothing near it gives a source for.

    The other figures are `related`. A table is one of statistics when the head of a column, or
    a row's head or the caption of its shares, names people or something that is counted in
    public, or when it sets shares before something against those after it; not prices, plans,
    measurements of machines or examples.

    >>> text = "|Year|Share of adults who smoke|\\n|-|-|\\n|1990|31%|\\n|2020|14%|"
    >>> document = Document(text, "markdown")
    >>> [document.text[m.start:m.end] for m in unsourced_table(document, {})]
    ['31%']
    """
    if not grids(document) or _is_reference(document):
        return
    for table in _tables(document):
        found = table.statistics()
        if found and not table.is_sourced(found[0]):
            spans = [Span(q.figure.start, q.figure.end) for q in found]
            yield Match(*spans[0], related=tuple(spans[1:]))


def _is_reference(document: Document) -> bool:
    """Tell of pages about code, and of texts that report a study or list their sources."""
    kinds = {block.kind for block in document.blocks}
    listed = (b for b in document.blocks if b.kind == HEADING)
    return (
        CODE in kinds
        or any(_SECTIONS.search(document.folded, b.start, b.end) for b in listed)
        or reports_study(document)
    )


def _tables(document: Document) -> Iterator["_Table"]:
    """Yield each table that has figures."""
    tables, figures = grids(document), dict[int, list[Quantity]]()
    for quantity in quantities(document):
        block = document.blocks[document.sentences[quantity.sentence].block]
        if block.group in tables:
            figures.setdefault(block.group, []).append(quantity)
    for group, found in figures.items():
        if len(found) >= _LEAST:
            yield _Table(document, tables[group], found)


class _Table:
    """A table with its figures and what stands around it."""

    def __init__(self, document: Document, grid: Grid, figures: Sequence[Quantity]) -> None:
        self._document, self._grid, self._figures = document, grid, figures

    def statistics(self) -> list[Quantity]:
        """Return the figures that are statistics of the world."""
        if _SUPPOSED.search(self._notes):
            return []
        columns: dict[int, list[Quantity]] = {}
        for quantity in self._figures:
            cell = self._cell(quantity)
            if cell.row and cell.column and self._is_amount(quantity, cell) and self._is_bare(cell):
                columns.setdefault(cell.column, []).append(quantity)
        if _OFFERED.search(self._titles):
            large = (found for found in columns.values() if len(found) >= _LEAST)
            return [quantity for found in large if self._is_of_folk(found) for quantity in found]
        if _PAIR.fullmatch(self._heads):
            beside = [quantity for found in columns.values() for quantity in found]
            if sum(quantity.type == "statistic" for quantity in beside) >= _LEAST:
                return beside
        return [
            quantity
            for column, found in columns.items()
            if len(found) >= _LEAST and self._is_of_world(column, found)
            for quantity in found
        ]

    def _is_amount(self, quantity: Quantity, cell: Block) -> bool:
        """Tell whether a figure is one that somebody counted; of `Average rent` any is."""
        heads = f"{self._head(cell.column)} {self._row_head(cell)}"
        return quantity.type in _AMOUNTS or bool(_AVERAGE.search(heads))

    def is_sourced(self, figure: Quantity) -> bool:
        """Tell whether a source stands in the table, in the lines around it or their neighbours."""
        document = self._document
        source = TableSources(document, Reach(document)).of(figure.sentence)
        firm = source and source.support != "anonymous"
        if source and firm and not self._is_title(source.start) and self._is_of_it(source.start):
            return True
        told = " ".join(self._note(b) for b in self._edges if self._is_of_it(b.start))
        if _MAKER.search(self._titles) or _SOURCED.search(told):
            return True
        whole = Span(self._grid.cells[0].start, self._grid.cells[-1].end)
        return has_any(document, ("link", "citation"), whole) or any(
            has_any(document, ("named-source", "link", "citation"), block)
            and self._is_of_it(block.start)
            for block in self._edges
        )

    def _is_of_it(self, offset: int) -> bool:
        """Tell whether a place is in the table, or in a block beside it that is of the same matter.

        A short line and one that leads in are; a paragraph is when it has a word of the heads.
        """
        document = self._document
        block = document.blocks[document.block_at(offset)]
        words = document.words_in(block.start, block.end)
        if block.group == self._grid.cells[0].group or len(words) <= _SHORT_LINE:
            return True
        if document.text[block.start : block.end].rstrip().endswith(":"):
            return True
        told = Span(block.start, block.end)
        pointing = _POINTING.search(document.folded, *told) is not None
        heads = (Span(b.start, b.end) for b in (*self._grid.heads, *self._grid.row_heads))
        return pointing or share_a_word(document, heads, told)

    def _is_title(self, offset: int) -> bool:
        """Tell whether a place is in the first row, where `Crimes reported` is nobody's report."""
        return any(head.start <= offset < head.end for head in self._grid.heads)

    def _is_of_world(self, column: int, figures: Sequence[Quantity]) -> bool:
        """Tell whether a column is about people or what is counted in public."""
        head = self._head(column)
        if _AHEAD.search(head):
            return False
        if _MEASURE.search(head):
            return True
        shares = "%" in head or all(q.figure.kind in ("percent", "odds") for q in figures)
        if shares:
            heads = {*head.split(), *self._row_heads.split(), *self._head(0).split()}
            folk = not _FOLK.isdisjoint(heads) or self._is_of_folk(figures)
            named = self._is_named(head) and self._is_measured(self._notes)
            return folk or named or self._is_found_out(head, figures)
        if any(q.figure.kind in ("percent", "odds") for q in figures):
            return all(self._is_measured(self._row_head(self._cell(q))) for q in figures)
        counted = _COUNTED.search(head) or not (_FOLK | _HARM).isdisjoint(head.split())
        return counted and (self._is_by_year or all(q.figure.value >= _LARGE for q in figures))

    def _is_found_out(self, head: str, figures: Sequence[Quantity]) -> bool:
        """Tell whether the shares of a column differ as those that somebody found do, not as set ones."""
        values = {quantity.figure.value for quantity in figures}
        told = all(quantity.type == "statistic" for quantity in figures)
        uneven = sum(value % 5 != 0 for value in values)
        return (
            told and len(values) >= _SHARES and 2 * uneven > len(values) and not _SET.search(head)
        )

    def _is_of_folk(self, figures: Sequence[Quantity]) -> bool:
        """Tell whether the cells of shares say themselves that they are of people: `91% of buyers`."""
        shares = all(quantity.figure.kind in ("percent", "odds") for quantity in figures)
        told = (self._text(self._cell(quantity)).split() for quantity in figures)
        return shares and not any(map(_FOLK.isdisjoint, told))

    def _is_named(self, head: str) -> bool:
        """Tell whether a column is only `Share`, `%` or a year, so that the caption says of what."""
        return bool(_SHARE.fullmatch(head) or _YEAR.fullmatch(head))

    def _is_measured(self, text: str) -> bool:
        return bool(_MEASURE.search(text)) or not _FOLK.isdisjoint(text.split())

    @property
    def _is_by_year(self) -> bool:
        heads = map(self._text, self._grid.row_heads)
        return sum(bool(_YEAR.fullmatch(head)) for head in heads) >= _LEAST

    @cached_property
    def _edges(self) -> list[Block]:
        """The blocks before and after the table, as far as they are not of other tables."""
        blocks, grid = self._document.blocks, self._grid
        return [*blocks[max(0, grid.first - 2) : grid.first], *blocks[grid.last + 1 :][:2]]

    @cached_property
    def _notes(self) -> str:
        """What is said right before and after the table."""
        return " ".join(map(self._note, self._edges))

    @cached_property
    def _titles(self) -> str:
        """The first row, with the caption or heading right above it."""
        above = [self._text(b) for b in self._edges[:2] if b.kind in (CAPTION, HEADING)]
        return " ".join([self._heads, *above])

    @cached_property
    def _row_heads(self) -> str:
        return " ".join(map(self._text, self._grid.row_heads))

    @cached_property
    def _heads(self) -> str:
        return " ".join(map(self._text, self._grid.heads))

    def _head(self, column: int) -> str:
        return " ".join(self._text(b) for b in self._grid.heads if b.column == column)

    def _row_head(self, cell: Block) -> str:
        return " ".join(self._text(b) for b in self._grid.row_heads if b.row == cell.row)

    def _is_bare(self, cell: Block) -> bool:
        return len(self._document.words_in(cell.start, cell.end)) <= _LONGEST

    def _cell(self, quantity: Quantity) -> Block:
        document = self._document
        return document.blocks[document.sentences[quantity.sentence].block]

    def _note(self, block: Block) -> str:
        return self._text(block)[-_LONGEST_NOTE:]

    def _text(self, block: Block) -> str:
        return self._document.folded[block.start : block.end].strip()
