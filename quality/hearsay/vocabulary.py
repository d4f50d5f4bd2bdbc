"""Words around a noun for people or papers, by what they tell of it."""

AFTER = frozenset(
    """in of on at from with within inside across around near outside close familiar up for to everywhere
    worldwide alike not over and who themselves here there today throughout among between i we involved
    working the briefed""".split()
)
STRAY = frozenset(
    """they it he she which what that because if as her him them us me
    can't cannot won't don't doesn't didn't couldn't wouldn't""".split()
)
OWNING = frozenset("his her its their".split())
DESCRIBING = frozenset(
    "not involved working familiar close unconnected independent outside".split()
)
ALONE = frozenset("everywhere worldwide alike themselves here there today involved".split())
PLACED = frozenset(
    [(p, d) for p in ("at", "from", "for", "on") for d in ("the", "this", "that")] + [("with", "a")]
)
ONE = frozenset("a an one another".split())
SOME = frozenset(
    """some many several most few certain various numerous countless other more multiple unnamed anonymous
    others""".split()
)
CROWD = frozenset(
    """number majority minority handful chorus thousands hundreds dozens scores millions plenty lots lot
    wealth host couple raft army mountain string""".split()
)
KNOWN = frozenset(
    """the this that these those his her its their our my your both all each every no two three four five
    six seven eight nine ten eleven twelve which what whose us me them him neither either half""".split()
)
OPENS = frozenset(
    """that and but because as while whether if though although where when since so or yet however unless
    until which then meanwhile also even today indeed still only perhaps now often sometimes""".split()
)
PLAIN = frozenset(
    """by with from to in on at of for into about than like per via between among is are was were be been
    has have had will would can could may might must do does did not who whom he she it they we you i
    there here them us me how why what if out up off over said says say told tells added adds noted argued
    argues""".split()
)
FIELDS = frozenset(
    """senior veteran lead leading top town city state local legal market industry trade sector company business tech
    science sleep health travel food energy water climate security party union defence defense policy press
    media art music film tax bank housing labour labor wine coffee dog cat pet recent new early past modern
    young older fellow former big small large major data software web game car road rail law crime child
    family school college government royal court police army navy club team skin hair beauty style fashion
    sports sport football fitness nutrition seasoned wise savvy serious one engineering marketing consumer
    computer career customer garden kitchen design building insurance weather wildlife bird horse currency
    bond stock equity commodity oil gas retail finance fund debt plant soil ocean cancer heart brain eye bone
    gene virus vaccine disease cloud network privacy phone internet computing robotics youth women gender race
    migration refugee immigration prison homelessness poverty welfare forest river sea fish theatre book poetry
    dance game chess farm meat fruit flower tree bike train rail bus airline aviation shipping harbour port
    hotel restaurant kitchen wedding baby birth nursery school campus student exam reading language history
    war peace election campaign voting debt pension mortgage property estate interior home care hospital
    drug addiction exercise running yoga cycling swimming climbing mountain camera photo video""".split()
)
ENDS = (
    *"al ic ive ing ous ary ent ant ful ed less able ern ble tion sion ment ness ship ity ics logy".split(),
    *"ance ence place ism ture ware graphy nomy rine ar".split(),
)
WELL_PLACED = frozenset("familiar close in with inside near briefed".split())
JOINING = frozenset(
    "of at from in for with such including like named called on and by published compiled linked".split()
)
HIDING = frozenset("identified named anonymity anonymous unnamed name names quoted".split())
