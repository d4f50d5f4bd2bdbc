"""Words that fit any subject: what texts say of themselves, what is said of life, and what joins them."""

OF_TEXTS = frozenset(  # what a text calls its subject and its parts
    """
    account angle answer answers article articles aspect aspects background basics complexity
    concept concepts conclusion consideration considerations context debate detail details
    discussion explanation explanations factor factors implication implications importance
    insight insights introduction issue issues matter matters meaning notion nutshell overview
    page paragraph paragraphs perspective perspectives picture piece point points post question
    questions reason reasons section sections significance story subject subjects summary text
    topic topics understanding
    """.split()
)
LOOSE = frozenset(  # what stands for a thing or a place that has no name
    """
    advantage advantages approach approaches area areas beginning benefit benefits bit bits
    bottom case cases challenge challenges chapter choice circumstance circumstances condition
    conditions conversation degree development developments disadvantage disadvantages
    discussions effect effects element elements extent glance guide idea ideas impact
    information journey kind kinds level levels light line lines look lot mind note number
    option options outcome outcomes part parts problem problems purpose purposes puzzle range
    remainder respect respects rest result results sense side sides situation situations sort
    sorts start thing things thought thoughts tip variety way ways whole word words
    """.split()
)
OF_LIFE = frozenset(  # what sayings are about
    """
    adventure adventures age ages anyone art attitude bad balance beauty being believe best
    body challenge challenges change changes child children choice choices comfort
    communication communities community confidence consistency cornerstone courage creativity
    culture defeat destination difference direction discipline door dream dreams earth
    education effort efforts everybody everyone experience experiences failure failures
    families family fear food fortune foundation freedom friend friends friendship fun future
    game generation generations goal goals good grow grows growth happiness happy hardship
    health health's healthy heart heritage history home honesty hope human humanity humans
    identity improvement information innovation inspiration journey joy key kindness knowledge
    laughter leadership learn learning lesson lessons life live lives living loss love loves
    luck medicine memories memory mind mistake mistakes moment moments money motivation music
    nature nobody opportunities opportunity others pain passion past path patience peace people
    planning possibilities possibility power practice preparation progress quality recipe
    relationship relationships respect reward rewards risk risks road sadness safety science
    secret share skill skills sleep smile smiles society soul spirit sport step steps strength
    succeed success talent team teams teamwork technology time today's tomorrow tradition
    traditions travel trust try trying value values victory weakness wealth wellbeing wisdom
    work world world's worst yesterday
    """.split()
)
JOINING = frozenset(  # no pronoun of a person told of, no past tense of telling
    """
    a able about above absolutely accept achieve achieves across actually add added addition
    address addressed addressing admit admits affect affected affects after again against agree
    agreed ahead all allow allows alone already also although always am amid among an and
    another any anything anyway anywhere apart appear appears applied applies apply appreciate
    are aren aren't argue arise arises around as ask asking asks at aware away back barely
    basic basically be bear bearing bears because become becomes becoming been before begin
    begins begun behind believed below better between beyond big bigger black boil boiled boils
    born both brief briefly bright bring bringing brings broad broaden broadens broader build
    builds busy but buy buys by can can't care carefully cares celebrate central certain
    certainly challenging cherish choose chooses chosen claim clear clearly close closely
    closer come comes coming common completely complex complicated concern concerned concerning
    concerns conclude concluded connect connects consider considerable considered considering
    considers constantly continually continue continues cost costs could course cover covered
    covering create creates critical crucial current d daily day days deal dealing deals dealt
    decide deep deeper definitely delve depend depending depends describe described deserve
    deserves despite die differ different differs difficult directly discover discuss discussed
    discussing dive do does doesn doesn't don don't done doubtless down during each earlier
    early earn earns easily easy eat eats either else embrace emphasise emphasised emphasize
    end ends enjoy enjoys entire entirely equal essential essentially etc even eventually ever
    ever-changing every everything everywhere exactly examine examined example exciting exist
    exists expect expected explain explained explaining explore explored exploring fact fail
    fails fair fairly false far fascinating fast-paced feel feels few finally find finding
    finds first firstly fit fits follow following follows for forget form forms forth
    fortunately forward free from full fully fundamental further furthermore general generally
    get gets getting give given gives giving glance go goes going gone gradually great greater
    grown guess happen happening happens hard hardly has have having heal heals hears help
    helped helpful helping helps hence here here's highlight highlights hopefully hopes how
    however i i'd i'll i've ideally if imagine important importantly impossible improve
    improves in include included includes increasingly indeed inevitably influence influences
    inspire inspired inspires instance instead integral interesting interestingly into involve
    involved involves is isn isn't it it's its itself jump just keep keeping keeps know knowing
    known knows language large largely larger last lastly late later lead leading leads learned
    learns learnt least leave leaves leaving less let let's lets like likely listen listens
    little lived ll long looked looking looks lose luckily m made main major make makes making
    many may me mean meaningful means meant mention mentioned mere merely might mindful mixed
    modern more moreover most mostly move moves moving much multifaceted multiple must my
    naturally near neatly necessarily necessary need needed needs negative neither never
    nevertheless new next no none nonetheless nor not notable noted noteworthy nothing noting
    now nowadays nowhere nuanced numerous nurture obvious obviously of off offer offered offers
    often okay old on once one ones oneself ongoing only open opens or other otherwise our ours
    ourselves out outline outlined over overall overcome own particular partly pass passed pay
    pays per perfect perhaps person personal persons place places plain play played playing
    plays pointed positive possible potential powerful present presents pretty previous
    previously protect prove proved proven provide provided provides puts quick quickly quite
    raise raised raises rather re reach reached read reader readers reading ready real really
    reasonable recent reflect reflects regard regarding regardless relate related relates
    relative relax relevant remain remained remaining remains remarkable remember remiss
    represent represents require required requires respective right role room s sadly said same
    saved saving say saying says second secondly see seeing seem seemed seems seen sees self
    serious serve serves set sets several shall shape shaped shapes shared shares shed sheds
    short should show showing shown shows significant similar simple simply since single
    slightly slowly small smaller so solution solutions some somebody somehow something
    sometimes somewhat somewhere sooner speaking special specific spend stand stands starting
    starts still straightforward stress stressed strive strong substantial successful such
    suggest suggests sum summarise summarize summed support supports suppose sure surely
    surprisingly survive t take taken takes taking talk talked talking talks teach teaches tell
    telling tells term terms than thank that that's the their theirs them themselves then there
    there's therefore these think thinking thinks third thirdly this those though thrive
    through thus to today together too total totally touch touched touches toward towards
    travels tricky tried tries true truly truth turn turning turns typically ultimately
    undeniably under understand understands understood undoubtedly unfortunately unique unite
    unites unlike unlikely until unusual up upon us useful usual usually valuable varies
    various vary ve very vital wait waits want wanted wants we we'll we're we've weak well what
    what's whatever whatsoever when whenever where wherever whether which whichever while white
    who whoever whom whose why wide wider widespread will win with within without won't wonder
    wondering works worse worth worthwhile worthy would wrong year years yes yet you you'll
    you're you've young your yours yourself
    """.split()
)
