"""The words by which a source is known: verbs of saying, bodies, documents, and nobody in particular."""

from quality.claims import vocabulary
from quality.dates import MONTHS, WEEKDAYS

SAYING = frozenset(
    """said says say saying finds points pointed told tells wrote writes reported reports reporting
    announced announces announcing found find showed shows show shown estimated estimates
    estimate argued argues argue warned warns warn noted notes note added adds explained
    explains claimed claims claim claiming stated states stating testified published
    recorded calculated calculates counted surveyed concluded concludes confirmed confirms
    suggested suggests suggest recalled insisted insists predicted predicts predict
    projected acknowledged admitted admits revealed reveals reveal conclude confirm disclosed indicates indicated
    indicate believes believed discovered puts tweeted blogged declared asserts asserted
    contends expects forecasts forecast cites cited citing quoted measured
    identified analysed analyzed acknowledges illustrates
    summarizes summarises identifies according highlights highlighted documented documents
    replied observed observes alleges allege pledges pledged agrees unveiled uncovered
    alleged alleges stating""".split()
)
PEOPLES = frozenset(
    """americans canadians britons australians europeans africans asians indians germans russians
    mexicans italians ukrainians brazilians nigerians norwegians hungarians belgians austrians
    egyptians iranians israelis iraqis syrians colombians scots swedes danes finns poles turks
    afghans koreans californians texans londoners yorkers""".split()
)  # whose names are nobody's
BODIES = frozenset(
    """police ministry government department company council commission committee agency bureau
    university authorities army military court officials spokesman spokeswoman spokesperson
    minister mayor governor prosecutors hospital charity firm bank union organizers organisers
    regulator institute office association foundation federation group investigators president
    doctor professor director manager founder ceo chairman chief inspector coroner judge attorney
    secretary senator lawyer sheriff detectives firefighters organisation organization board team
    operator network newspaper magazine website author investigators bulletin statement
    source administration cabinet parliament senate congress treasury ministers councillors regulators auditors
    inspectors""".split()
)
PRONOUNS = frozenset("""he she i they""".split())
NOBODY = frozenset(
    """experts critics analysts observers scholars scientists commentators proponents opponents
    supporters advocates activists historians sources insiders specialists skeptics sceptics
    studies surveys polls people many some others most reports estimates research evidence everyone
    researchers economists doctors statistics figures data few several employers numbers
    campaigners surveys""".split()
)
TRADES = frozenset("analysts economists researchers scientists experts historians doctors".split())
DOCUMENTS = frozenset(
    """study survey poll report research analysis census review paper article index audit trial
    statistics figures data filing filings release bulletin investigation inquiry questionnaire
    experiment estimates findings statement table book author authors researchers scientists team
    records document documents dataset results memo letter interview picture video chart graph
    table list survey document accounts infographic dashboard post transcript forecasts
    projections""".split()
)
EXHIBITS = frozenset("table figure fig chart graph exhibit appendix annex".split())
STUDIES = frozenset(
    """study survey poll report research analysis census data figures statistics estimates index trial
    audit review questionnaire""".split()
)
TITLES = frozenset("index data research report".split())
HOUSES = frozenset(
    "center centre corporation group institute bureau foundation council network agency service".split()
)
ONE_STUDY = frozenset("""study survey poll report trial audit review questionnaire""".split())
ACTING = frozenset(
    "announced warned claimed asked indicated added argue argues argued denied".split()
)  # of one thing; the next is nobody's
FINDING = frozenset("found finds concludes concluded".split())
ONE_WORK = ONE_STUDY | {"research", "researchers"}
THAT = frozenset(
    """maintains concluded believed agreed stressed stresses emphasized emphasizes emphasised emphasises
    emphasizing emphasising learned learnt demonstrated demonstrates demonstrate determined
    remarked commented cautioned cautions conceded concedes complained complains mentioned
    mentions posited posits proposed recounted insisted responded reckons accepted accepts hopes
    hoped specified underscores underscored establishes established contended opined quipped vowed
    promised boasted boasts hinted implied implies testifies ruled advised urged informed reiterated
    reiterates anticipates anticipated surmised verified inferred theorized hypothesized foresees
    foresaw assured lamented notified relayed posted""".split()
)
QUOTING = frozenset(
    "continued replied quipped remarked commented concluded responded recalled joked asked".split()
)  # behind what is said
TELLING = SAYING | QUOTING | THAT | STUDIES | {"report", "speaks", "spoke", "spoken"}
NAMELESS = NOBODY | frozenset(
    """estimated believed thought said claimed reported known understood study survey poll report
    reportedly supposedly allegedly apparently""".split()
)
MEASURED = frozenset(
    """counted weighed tracked timed sampled surveyed polled measured monitored modelled modeled logged tallied
    interviewed mapped""".split()
)
LOOKED = frozenset(
    """asked tested examined analysed analyzed audited inspected reviewed checked studied recorded
    questioned visited searched follows examines tests tracks rang phoned
    contacted""".split()
)  # measured only where it is said how many
OF_ONE = frozenset("said says keeps kept put puts".split())
THEY_SAY = (("they", "say"), ("they", "claim"), ("they", "reckon"))
KEEPING = frozenset("keep keeps kept".split())
KEPT = frozenset("data records figures statistics documents filings accounts registers".split())
KEPT_BY = KEPT | {"statement", "report", "bulletin"}
RECORDS = frozenset(
    "log logs ledger ledgers register registers records dashboard tally accounts".split()
)
ALL = frozenset("every each all everyone everybody both".split())
MAKING = frozenset("""by from""".split())
MADE = frozenset("""conducted published compiled commissioned carried produced released""".split())
POINTING = frozenset("""the this that its their our his her these those official""".split())
OWNERS = frozenset("""our my his her""".split())
SOME = frozenset("""a an some one several recent new another many most various""".split())
OWN_WORK = frozenset(
    """show shows demonstrate demonstrates find found measured measure tested test surveyed survey
    analysed analyzed results result experiments experimental data dataset evaluate evaluated
    compared observed recorded counted calculated proposed study sample achieve achieves
    estimate estimated examined looked performed conducted noticed received removed report
    benchmark benchmarks ran suggest polled collected discovered analysis model
    investigated records logs logged tally audit audited tracked monitored reviewed log registers
    readings dashboard count timed weighed sampled interviewed mapped tallied""".split()
)
SUPPOSING = frozenset("""need might can could should must may rarely often would will if""".split())
WE = frozenset("""we our we've my""".split())
UNKNOWN = frozenset(
    """people sources critics others many some most few observers insiders everyone several rumours
    rumors rumour rumor gossip hearsay grapevine legend legends myth locals residents neighbours
    neighbors villagers""".split()
)
BETWEEN = frozenset("""also already now still first not once often""".split())
OWNED = frozenset("""its the their his her a an this less""".split())
NOTING = frozenset(
    """revealed noted highlighted mentioned stated reported described explained shown outlined indicated seen
    discussed""".split()
)
BEING = frozenset("""is are was were be been being it's""".split())
NOUNS = frozenset(
    """claims claim estimates estimate reports shows show states finds forecasts forecast highlights
    measured documents pledges notes""".split()
)
COUNTED = frozenset("""no one two three some several these those such any many other of""".split())
PERSONS = frozenset(
    """person people source sources man woman men women observer observers insider insiders""".split()
)
EXPERIMENTS = frozenset(
    """experiment experiments results result simulation simulations evaluation evaluations paper study
    work article tests runs trials measurements readings benchmark benchmarks best median medians
    mean means average averages experimentation testing""".split()
)
BREAKING = frozenset(
    """because although while since if unless""".split()
)  # no subject reaches over
LINKING = frozenset("""by from of at for in to published conducted compiled""".split())
ASKED = frozenset("respondents surveyed polled interviewees commenters".split())
WHO = frozenset("who which whose".split())
ABOUT = frozenset("on about into regarding concerning".split())
VOUCHING = frozenset("""audited verified certified collated""".split())
RESOLVING = frozenset("""decided voted resolved""".split())
REVISING = frozenset(
    """raised cut cuts lowered lowers trimmed trims revised revises upgraded upgrades downgraded kept
    raises""".split()
)
FORECASTS = frozenset(
    """forecast forecasts projection projections estimate estimates outlook guidance""".split()
)
THEIRS = frozenset((word,) for word in ("its", "their", "his", "her"))
COUNTS = frozenset(
    """count counts figures records data estimate estimates reckoning tally logs survey surveys
    accounts numbers statistics calculations research""".split()
)
LEADING = frozenset("by on in from to".split())
SHOWING = frozenset((word,) for word in SAYING | {"put"})
PUTTING = frozenset("put puts peg pegs pegged pegging".split())
KEEPERS = BODIES | frozenset(
    "court customs parish port prison airport ward county military census".split()
)
GIVING = frozenset("gave gives give".split())
LAYING = frozenset("attributes attributed blames sees".split())
HOLDING = frozenset("has have had".split())
GIVEN = frozenset("figure number total estimate count tally".split())
SHELVES = frozenset(
    "books record records file files register registers list lists roll rolls".split()
)
LISTING = frozenset("counts lists logs tallies".split())
ANSWERING = (
    VOUCHING | RESOLVING | REVISING | PUTTING | LISTING | GIVING | HOLDING | LAYING | {"own"}
)
ASSEMBLIES = frozenset(
    """council councillors cabinet parliament senate congress government ministers committee board
    commission mps senators""".split()
)
SOURCE_LINE = (("source",), ("sources",))
OUR_RESULTS = tuple(
    (whose, what) for whose in ("our", "these") for what in ("results", "findings", "experiments")
)
THE_STUDY = tuple(
    ("the", what) for what in ("findings", "finding", "results", "study", "paper", "research")
)
WE_FIND = tuple(("we", verb, "that") for verb in ("find", "found", "show", "showed", "observe"))
BACKWARD = (("that's",),)
CARRIED = frozenset("""they he she it their his her its this these those""".split())
FUNCTION = vocabulary.FUNCTION | frozenset(
    """there here what how why however although though despite also more most nearly almost just
    only up one two three four five six seven eight nine ten first second some many all both each
    every another other meanwhile today yesterday now still even yet according last next our my your
    his her their no yes well once where""".split()
)
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
NEW = frozenset(
    """recent previous new latest early earlier initial current preliminary official other further
    independent past additional""".split()
)
BLANKS = frozenset(
    """company name organisation organization source client brand product agency institution expert
    person title author study survey report publication newspaper city town country firm team
    university""".split()
)  # what stands in brackets where a name is to be filled in
REGIONS = frozenset("us usa uk eu uae usd gbp ok ai it tv pc ceo gdp".split())
LIVES = frozenset("lives life victims vote votes seats title prize victory medals".split())
SAYING_OF_MANY = frozenset(
    """say point tell report show find estimate argue warn note claim suggest predict indicate
    forecast contend maintain expect believe""".split()
)
OF_MANY = SAYING_OF_MANY | {"have", "were", "are"}
ANY = (
    FUNCTION
    | NEW
    | SOME
    | frozenset(
        """available various different public online internal industry market scientific medical published
    reliable new latest survey research historical hard good real""".split()
    )
)  # whose data nobody can look up
