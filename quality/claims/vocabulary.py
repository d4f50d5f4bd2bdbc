"""The words by which figures and their sources are known."""

from quality import numerals
from quality.dates import MONTHS, SHORT_MONTHS, WEEKDAYS
from quality.lazy import Lazy
from quality.numerals import TENS, UNITS

VALUES = {word: float(value) for word, value in {"zero": 0, **numerals.VALUES}.items()}
VALUES |= {f"{ten}-{unit}": VALUES[ten] + VALUES[unit] for ten in TENS for unit in UNITS}
YEAR = Lazy(r"(?:19|20)\d\d")
SCALES = {"hundred": 1e2, "dozen": 12.0, **numerals.SCALES}
MASSES = {
    "tens": 20.0, "dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2e3, "millions": 2e6,
    "billions": 2e9, "trillions": 2e12,
}  # fmt: skip
PARTS = frozenset(
    """half halves third thirds quarter quarters fifth fifths sixth seventh eighth ninth tenth tenths
    two-thirds three-quarters one-third one-quarter one-fifth one-tenth two-fifths three-fifths
    four-fifths three-fourths one-half one-sixth one-eighth""".split()
)
TIMES = frozenset(
    """twice thrice double doubled doubles doubling triple tripled triples tripling treble trebled
    quadruple quadrupled quadrupling halved halving twofold threefold fourfold fivefold sixfold
    sevenfold eightfold ninefold tenfold hundredfold""".split()
)
NUMBER_WORDS = frozenset(VALUES) | frozenset(SCALES) - {"k", "m", "mn", "b"} | frozenset(MASSES)
NUMBER_WORDS |= PARTS | TIMES
CALENDAR = frozenset((*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
LABELS = frozenset(
    """step chapter page pages table figure fig section number no nos part parts week day level
    version option phase grade item items question type route room line volume vol issue channel
    group post appendix clause article rule act class room row column exercise lesson module unit
    stage tier form gate platform size episode season book game ch pp port error code interstate
    highway verse isa psalm § lines steps chapters""".split()
)
DURATIONS = frozenset(
    """second seconds minute minutes min mins hour hours day days week weeks month months year years
    decade decades century centuries night nights weekend fortnight season seasons sec ms
    milliseconds year-old generations""".split()
)
MEASURES = frozenset(
    """metre metres meter meters m km kilometre kilometres kilometer kilometers kms mile miles foot
    feet ft inch inches in. cm mm yard yards gram grams g kg kilo kilos kilogram kilograms mg lb
    lbs pound pounds oz ounce ounces litre litres liter liters ml gallon gallons acre acres hectare
    hectares degrees degree celsius fahrenheit mph kph watts watt kw mw gw kwh volts hz mhz ghz mb
    gb tb kb c f bytes bits bit px pixels calories kcal cups cup tablespoons tablespoon teaspoon
    teaspoons tbsp tsp decibels tonnes tons sq square cubic °c °f points point pts""".split()
)
MONEY_UNITS = frozenset(
    """dollars dollar pounds euros euro francs yen rupees yuan usd eur gbp naira pesos crore lakh rand
    won baht kroner cents cent pence""".split()
)
ROUGHLY = frozenset(
    """about around roughly approximately nearly almost over under some just only estimated exceeding
    close totalling totaling barely least most than to many much below above well-over approx ~
    circa mere""".split()
)
DEFINITE = frozenset(
    """the these those his her its their my our your this that both first last next other all any each
    every another following same""".split()
)
CHANGES = frozenset(
    """rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing
    growth increase increased increases increasing decrease decreased decreases decreasing decline
    declined declines declining drop dropped drops dropping reduce reduced reduces reducing
    reduction cut cuts cutting boost boosted boosts jump jumped surge surged soared plunged lowered
    lower slash slashed improve improved improves improving improvement shrank shrunk gained gain
    gains climbed expanded doubled reached reach reaches hit hits exceeded exceed exceeds surpassed
    topped accounted accounts account totalled totaled totaling totalling amounted amounts
    amounting accounting saved saving saves raised rate rates outpacing peaked averaged contributed
    contributes up down less more fewer higher faster greater""".split()
)
EFFECTS = frozenset(
    """save saves saved saving cut cuts cutting reduce reduces reduced reducing lower lowers lowered
    lowering slash slashes slashed slashing shave shaves shaved boost boosts boosted boosting
    increase increases increased increasing improve improves improved improving raise raises raised
    raising gain gains gained gaining recover recovers shorten shortens shortened shortening""".split()
)
MOVING = frozenset(
    """fall falls fell fallen falling drop drops dropped shrank shrunk rose risen rises grew grown cut
    shorter longer""".split()
)
WAITS = frozenset(
    """time times wait waits waiting delay delays journey journeys commute commutes stay stays downtime
    latency trip trips turnaround queue queues runtime""".split()
)
KITCHEN = frozenset("cooking baking roasting frying simmering resting proving chilling".split())
COMPARED = frozenset(
    """compared comparing versus vs than from against relative equivalent equal previous""".split()
)
RATES = frozenset(
    """per annually annual yearly monthly daily weekly hourly nightly worldwide globally""".split()
)
EACH = frozenset("""a an each every""".split())
TOTALS = frozenset(
    """average averages averaged median mean typical typically total totals proportion share
    percentage percent majority minority population number prevalence ratio density probability
    odds likelihood risk turnout unemployment incidence mortality gdp overall output consumption
    emissions""".split()
)
CASUALTIES = frozenset(
    """killed died dead deaths death die dies dying lives injured wounded missing displaced kidnapped
    arrested casualties fatalities victims infected infections cases suffered homeless executed
    massacre claimed abducted refugees prisoners hostages starving hungry infertility bodies freed
    rescued survivors detained evacuated unemployed jobless""".split()
)
PEOPLE = frozenset(
    """people adults children women men users customers patients students workers households families
    americans britons consumers employees residents participants respondents voters members
    visitors citizens teenagers parents girls boys soldiers refugees migrants drivers players
    developers companies businesses firms leaders organizations organisations organisation
    subscribers viewers followers cadets civilians clients jobs homes schools hospitals countries
    cities species staff pupils teachers farmers fans witnesses professionals population babies
    births instructors immigrants passengers troops fighters prisoners personnel""".split()
)
MONEY_NOUNS = frozenset(
    """revenue revenues income sales profit profits loss losses cost costs budget spent spend spending
    invest invested investment investing earn earned earning salary wages pay worth raised funding
    fund funds debt grossed gross turnover savings market aid damage damages economy settlements
    exports imports tax taxes provide donated billion""".split()
)
REACTIONS = frozenset(
    """views viewed downloads downloaded shares shared copies sold followers visitors offers likes
    retweets rts subscribers donated registered signed attended attracted attracting trained served
    serving employs employed produced produce""".split()
)
STUDIES = frozenset(
    """study studies survey surveys poll polls research report reports figures data statistics
    estimate estimates estimated census analysis trial experiment experiments results index
    findings researchers found according shows show suggests""".split()
)
SUPPOSED = frozenset(
    """if suppose imagine assume assuming let's hypothetical scenario should must shall recommended
    recommend maximum minimum limit threshold optional allow allows potential target formula
    equation would could might scenario probability brightness""".split()
)
YOU = frozenset("""you your you're you'll yours yourself you've""".split())
I_ME = frozenset("""i i'm i've my me i'd i'll mine""".split())
WE = frozenset("""we our we've us we're ours we'll""".split())
FUNCTION = frozenset(
    """the a an of to in and or for on at by with from as is are was were be been has have had that
    which who when while but so than then it its he she they we i you this these those not if after
    before during since until because into over under between through about against per""".split()
)
OWN_PARTS = frozenset(
    """words pages lines chapters sections paragraphs interviews commits tips steps examples documents
    questions reasons ways points options entries rows columns columns. fields tests essay article
    books albums songs films episodes volumes editions parts types kinds levels stages phases""".split()
)
SIZES = frozenset(
    """tall long wide deep high thick away north south east west below above off from pipe into
    distance apart down up""".split()
)
IMPERATIVES = frozenset(
    """add use let place make take keep choose see click run try get save start scrounge mix pour bake
    cook heat stir check go write turn select open give spend aim consider pick enter create
    install limit train enjoy preheat boil serve buy calculate find leave allow wait remember
    ensure avoid configure update call increase reduce decrease improve raise lower ensure bring""".split()
)
HE_SHE = frozenset("""he she his her him hers himself herself""".split())
SPECS = frozenset(
    """parameters tokens token pixels bits bit cores megapixels context battery model models megabytes
    gigabytes threads inch inches screen resolution version release api bug pull commit file files
    function server servers cpu gpu ram memory request requests response code lines default bytes""".split()
)
SPORT = frozenset(
    """goals goal points game games match matches runs wickets seed laps round championship cup league
    striker midfielder yards touchdown touchdowns birdie birdies par bogey innings medal medals
    tournament playoffs season team's scored teammates coach referee""".split()
)
LAW = frozenset(
    """§ v f.3d f.2d u.s.c s.ct n.e.2d so.2d s.w.3d cir l.ed.2d defendant plaintiff""".split()
)
WORLD = frozenset(
    """global globally world worldwide country nation national industry market economy economic gdp
    population americans british nationwide countries international government state federal region
    society century climate trade demand supply""".split()
)
BOUGHT = frozenset(
    """sold sell sells selling fetched fetch bought buy buys worth priced costing paid fee fees fined
    bail ticket tickets salary""".split()
)
INHABITANTS = frozenset("""people inhabitants residents citizens souls""".split())
PLACES = frozenset("""country town city village home population state has island nation""".split())
DEATHS = frozenset("""killed dead died deaths injured wounded lives""".split())
RATERS = frozenset(
    """reviews review ratings customers clients users owners buyers parents readers guests visitors people
    members families subscribers players shoppers drivers patients students learners hosts teams
    companies businesses""".split()
)
VOTING = frozenset(
    """quorum majority supermajority ratify ratification veto amend amendment impeach votes vote ballot
    shareholders members statute charter constitution bylaws""".split()
)
NEEDING = frozenset(
    "required requires require needed needs need must takes quorum supermajority means".split()
)
VERDICTS = frozenset(
    """satisfaction satisfied recommend recommended would happy approval approve owners users customers buyers
    patients participants respondents readers clients guests success""".split()
)
"""Words in the head of a column of what people think of a thing, in per cent."""
