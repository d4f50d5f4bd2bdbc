"""Nouns for the people and papers that a text may cite without a name.

Plurals are made from the singular; who does what for a living is told by the ends of words as well
(`-ologists`, `-icians`, `-ographers`), since a list of trades is never whole.
"""

from collections.abc import Iterator

from quality.lazy import Lazy
from quality.word_cache import WordCache

KNOWING, TRADE, LAY, INSIDE, OFFICE, PAPER = "knowing", "trade", "lay", "inside", "office", "paper"

_KNOWING = """critic expert analyst observer scholar scientist commentator proponent opponent supporter advocate
    activist campaigner historian economist specialist skeptic sceptic detractor pundit researcher academic
    strategist forecaster practitioner adviser advisor consultant watcher professional veteran nutritionist
    dietitian dietician psychologist psychiatrist educationalist technologist leader stakeholder policymaker
    policy-maker defender enthusiast aficionado connoisseur purist traditionalist conservationist
    environmentalist thinker evangelist futurist statistician mathematician epidemiologist virologist
    geologist biologist ecologist climatologist criminologist sociologist anthropologist archaeologist
    philosopher theologian linguist chemist physicist astronomer agronomist columnist watchdog lobbyist
    naysayer doubter apologist group body"""
_TRADE = """clinician physician doctor surgeon nurse pharmacist therapist vet veterinarian educator engineer lawyer
    solicitor barrister designer architect planner investor trader banker broker executive lawmaker regulator
    reviewer chiropractor osteopath physiotherapist dermatologist trainer coach chef sommelier stylist
    influencer blogger journalist diplomat modeller teacher professor lecturer publisher editor retailer
    manufacturer supplier recruiter marketer dentist developer programmer farmer builder hairdresser midwife
    entrepreneur founder barista bartender mechanic technician carpenter joiner translator librarian
    pilot auditor accountant actuary surveyor inspector headteacher headmaster principal tutor mentor examiner
    attendant publican hotelier restaurateur wholesaler grocer butcher florist fishmonger merchant
    exporter importer vendor stallholder magistrate judge attorney clerk cashier courier warden ranger lifeguard
    tailor jeweller plasterer roofer landscaper groomer radiographer"""
_LAY = """parent mother father resident local neighbour neighbor villager islander shopkeeper shopper customer
    client user reader viewer listener patient passenger commuter driver motorist cyclist angler grower
    fisherman landlord tenant homeowner buyer seller guest visitor traveller traveler tourist hiker walker
    runner gamer player fan follower student pupil graduate employee worker employer manager colleague boss
    owner operator maintainer admin administrator teenager youngster pensioner voter
    taxpayer citizen consumer sleeper drinker eater dieter cook baker brewer plumber electrician carer
    caregiver volunteer donor neighbour witness survivor member subscriber collector gardener photographer
    artist musician singer writer author maker freelancer contractor staffer soldier
    sailor pilot officer firefighter paramedic trucker miner rancher hunter guide
    believer lover churchgoer worshipper dogwalker rider skier climber swimmer surfer saver borrower spender
    grandparent grandmother renter lodger camper walker breeder keeper townsman foodie vegan vegetarian teen
    millennial retiree sufferer helper rescuer organiser organizer fundraiser trustee newcomer beginner learner
    holidaymaker sightseer regular devotee diner clubber festivalgoer householder flatmate roommate podcaster
    streamer vlogger creator"""
_INSIDE = "source insider"
_OFFICE = "official minister aide councillor staffer figure officer politician mp authority"
_PAPER = """study survey poll report trial review estimate experiment paper analysis projection forecast"""
LORE = frozenset("experience science wisdom work".split())
MASS = LORE | frozenset("research evidence literature".split())
GATHERED = frozenset("group groups body bodies".split())
"""What is people only with such as `rights` before it: CAUSES."""
CAUSES = frozenset(
    """campaign campaigning activist advocacy rights liberties interest community industry consumer lobby
    lobbying pressure aid trade watchdog environmental conservation religious faith business protest
    patient green""".split()
)
FOLLOWING = frozenset(
    """experts watchers critics opponents supporters detractors observers sources insiders proponents advocates
    defenders""".split()
)
"""Those who stay nobody with a name before them: `North Korea experts`, `her critics`."""
_IRREGULAR = {"analysis": "analyses", "fisherman": "fishermen", "midwife": "midwives"}
_MANY = frozenset("people folk folks others many some few most".split())
_ENDINGS = Lazy(
    r"[a-z-]{2,}(?:ologists|icians|ographers|onomists|iatrists|ticians|makers|workers|goers|keepers"
    r"|holders|watchers|planners|strategists|nomers|ivists|turists|ationists|crats|preneurs|vocates)"
)


_NO_TRADE = Lazy(
    r"(?:place|pot|can|pen|cup|bottle|candle)holders$|[sx]ists$|(?:check|play|short|wish|black|white|allow|deny|en|price|hand|watch)lists$"
)
_SHORTEST = 7  # letters: no `lists`, `exists`


def _plural(noun: str) -> str:
    """Return the plural of a noun.

    >>> _plural("study"), _plural("analysis"), _plural("coach"), _plural("critic")
    ('studies', 'analyses', 'coaches', 'critics')
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


def _nouns() -> Iterator[tuple[str, tuple[str, bool]]]:
    kinds = (
        (LAY, _LAY),
        (OFFICE, _OFFICE),
        (TRADE, _TRADE),
        (KNOWING, _KNOWING),
        (INSIDE, _INSIDE),
        (PAPER, _PAPER),
    )
    for kind, nouns in kinds:
        for noun in nouns.split():
            yield noun, (kind, False)
            yield _plural(noun), (kind, True)
    yield from ((noun, (PAPER, True)) for noun in MASS)
    yield from ((noun, (LAY, True)) for noun in _MANY)
    yield "those", (INSIDE, True)


_NOUNS = dict(_nouns())


def _noun(word: str) -> tuple[str, bool] | None:
    if word in _NOUNS or len(word) < _SHORTEST:
        return _NOUNS.get(word)
    if _NO_TRADE.search(word):
        return None
    if _ENDINGS.fullmatch(word):
        return KNOWING, True
    return (TRADE, True) if word.endswith("ists") else None


NOUN = WordCache(_noun)
"""From a folded word to what it is called (`knowing`, `trade`, `lay`, `inside`, `office`, `paper`) and
whether it is more than one; None for other words."""
