"""The forms of lines that belong to a page and not to its text, by the sort of residue."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quality.lazy import Lazy
from quality.residue import notices

FURNITURE = "furniture"  # other rules have patterns for these
DATA = "data"
TIME = "time"
CALL = "call"
ASSISTANT = "assistant"
FORM = "form"
NOTICE = "notice"  # what a page asks of its reader, and tells of its making
BAR = "bar"
RELATED = "related"
TEASER = "teaser"
LABEL = "label"  # residue only beside a block that is
POINTER = "pointer"  # a label and the title it leads to, in one line
TITLE = "title"  # residue only under `RELATED` or `TEASER`
AROUND = "around"  # above or below the text of a page pasted whole

UNNAMED = frozenset(
    (FORM, NOTICE, BAR, TEASER, LABEL, POINTER, TITLE)
)  # no pattern of a rule knows them

_NETWORKS = (
    "facebook, twitter, x, linkedin, pinterest, reddit, whatsapp, whats app, telegram, tumblr, pocket"
    ", flipboard, instagram, youtube, messenger, mastodon, bluesky, threads, vk, tiktok, e-mail, email"
    ", print, copy link"
).split(", ")
_NETWORK = "|".join(_NETWORKS)
_NETWORK_FIRST = " ".join(name.split()[0] for name in _NETWORKS)
_SHARING = (
    r"(?:share|tweet|pin|post|e-?mail|print|copy|save|send|like|follow)(?: (?:it|this|link|us))?"
    rf"(?: (?:on|via|to|by) (?:{_NETWORK}))?"
)
_FIELD = r"(?:your )?(?:full |first |last )?(?:name|e-?mail(?: address)?|website|comment|message|subject)"
_PAGE = r"(?:post|article|entry|story|page)s?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?\.?"
_REVISED = (
    "revised|rewritten|updated|possible|draft|polished|improved|expanded|shortened|edited|sample"
    r"|detailed|comprehensive|concise|\d+-word"
)
_WORK = (
    "story|essay|article|draft|version|response|outline|summary|poem|post|piece|rewrite|text"
    "|paragraph|abstract"
)
_WORDING = {
    FURNITURE: (
        r"leave a (?:reply|comment)(?: cancel reply)?\.?|cancel reply|(?:post|add) a comment"
        r"|be the first to (?:comment|reply|review)(?: on this(?: \w+)?)?[.!]?"
        r"|comments are closed\.?|(?:\d[\d,]* |no )comments?(?: yet)?\.?"
        r"|log in to (?:reply|comment|(?:leave|post|write) a (?:comment|reply))\.?|page \d{1,4} of \d{1,4}"
        r"|your email address will not be published\.?.{0,60}|required fields are marked ?\*?"
        r"|(?:tweet|share) this(?: (?:article|post|story|page|entry))?[:.]?"
        rf"|share (?:on|via) (?:{_NETWORK})"
        r"|click to share on .{1,60}|advertisement|sponsored content|continue reading(?: below)?…?"
        r"|story continues below(?: advertisement)?|scroll to continue|skip to (?:main )?content"
        r"|back to top|load more|(?:next|previous) article|[←«‹<]* ?(?:previous|prev|older)"
        rf"(?: {_PAGE})? ?[|·/←→«»-]* ?(?:next|newer)(?: {_PAGE})? ?[→»›>]*|toggle navigation"
        r"|(?:©|\(c\)|copyright(?: ©)?) ?\d{4}.{0,160}|all rights reserved\.?"
        r"|© ?[\w&,' -]{2,60} (?:ltd|limited|inc|llc|plc)\.?(?: all rights reserved\.?)?"
        r"|(?:cookie|privacy) policy(?: ?[|·•] ?[\w ]{2,30}){0,5}"
        r"|(?:this|our) (?:site|website|page) uses (?:cookies|akismet).{0,250}|we use cookies (?:to|on|and)\b.{0,250}"
        r"|by (?:continuing to (?:use|browse)|using) (?:this|our|the) (?:site|website|page).{0,200}"
        r"|save my (?:name|details|e-?mail)\b.{0,40}\b(?:in this browser|for (?:the )?next time)\b.{0,60}"
    ),
    RELATED: (
        r"related (?:posts|articles|stories)[:.…]?|you (?:may|might) also like[:.…]?"
        r"|recommended for you[:.…]?"
    ),
    TEASER: (
        r"related (?:news|content)[:.…]?|you (?:may|might) also enjoy[:.…]?|read next[:.…]?"
        r"|most (?:read|popular|viewed|shared|commented|discussed)"
        r"(?: (?:in|on|this|today|now|from|stories|articles|posts)\b.{0,30})?[:.…]?"
        r"|trending(?: (?:now|stories|today|articles))?[:.…]?|editor'?s'? (?:picks?|choice)[:.…]?"
        r"|more on this (?:story|topic)[:.…]?"
        r"|more stories[:.…]?|more from (?:(?:our|the|this) [\w ]{2,30}|\w+)[:.…]?"
    ),
    DATA: (
        rf"{_DAY},? (?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? \d{{4}}"
        r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)?"
        r"|(?:posted|published|last (?:updated|modified|reviewed)|updated)(?: (?:on|by|in|at))?:?"
        r" (?:[^.]|(?<=[a-z]{3})\.){2,60}\d{4}(?:[^.]{0,30}|,? (?:at )?\d{1,2}[:.]\d\d ?[ap]\.?m\.?)"
        r"|(?:posted|published|last (?:updated|modified|reviewed)|updated):? (?:just now|today|yesterday"
        r"|(?:\d+|an?) (?:second|sec|minute|min|hour|hr|day|week|month|year)s? ago)"
        r"|(?:posted (?:in|by)|filed under|categorized (?:in|under)|tagged (?:with|as)):? [^.]{2,80}"
        r"|(?:tags?|categor(?:y|ies)|filed under): ?[^.]{2,120}"
        r"|home(?: ?[>»›/|] ?[\w&' -]{2,40}){1,6}"
    ),
    TIME: (
        r"(?:estimated )?read(?:ing)? time:? ?(?:about )?\d+(?:[-–]\d+)? ?min(?:ute)?s?\.?"
        r"|(?:[^.!?|·•]{2,60}(?:\. [^.!?|·•]{2,40})?[|·•—–]+ ?)*\d+(?:[-–]\d+)?[ -]?min(?:ute)?s?\.?"
        r" (?:of )?read(?:ing)?(?: time)?"
    ),
    CALL: (
        r"(?:please )?(?:subscribe|sign up) (?:to|for) (?:our|the|my) (?:\w+ ){0,3}(?:newsletter|channel"
        r"|mailing list|podcast|updates|alerts|e-?mails?)\b[^.]{0,120}[.!]?"
        r"|(?:please )?(?:follow|like|find) us (?:on|at) .{1,80}"
        r"|(?:don't forget to )?(?:like,? (?:and |comment,? )?(?:share|subscribe)(?:,? and (?:share|subscribe))?)[.!]?"
    ),
    ASSISTANT: (
        r"(?:certainly|sure(?: thing)?|of course|absolutely|great question)[!,.] (?:here|below|i'd be"
        r"|i can|i'm happy to|i've"
        r"|i'll|let me|let's|that's a great)\b[^.:!?]{0,120}[:.!]?"
        rf"|(?:okay|ok|alright|all right)[,!.] here(?:'s| is) (?:an?|the|your)"
        rf" (?:[\w'-]+ ){{0,4}}(?:{_WORK})\b[^.]{{0,120}}:"
        rf"|here(?:'s| is) (?:an?|the|your) (?:(?:{_REVISED}) )+(?:blog )?(?:{_WORK})\b[^.]{{0,80}}:"
        r"|as an? (?:ai\b|artificial intelligence|(?:large )?language model)[^.]{0,250}\.?"
        r"|i(?: am|'m) sorry,? but i (?:cannot|can't|am unable|don't have)\b[^.]{0,200}\.?"
        r"|i hope this (?:helps|meets your)\b[^.!]{0,80}[.!](?: (?:let me know|feel free|would you)\b.{0,160})?"
        r"|(?:please )?let me know if you(?:'d| would)? (?:need|like|want|prefer)\b[^.]{0,120}[.!]?"
        r"|would you like me to\b[^.]{0,160}\?|regenerate response|copy code|chatgpt said:?|you said:?"
        r"|(?:approximate )?word count:? [~≈]?[\d,]+(?: words)?"
        rf"|(?:please )?(?:write|generate|draft|create|rewrite|summari[sz]e|compose) (?:me )?(?:an?|the"
        rf"|this|my) (?:[\w,-]+ ){{0,6}}(?:{_WORK})\b"
        r" (?:about|on|of|for|in|with|using|that)\b[^!?]{2,200}\b(?:words?|tone|style|bullet points"
        r"|readers?|audience|seo|headings?|keywords?)\b[^!?]{0,120}"
        rf"|(?:please )?(?:write|generate|draft|create"
        rf"|compose) (?:me )?an? \d[\d,]*[- ]words? (?:[\w,-]+ ){{0,4}}(?:{_WORK})\b.{{0,200}}"
        r"|here are (?:\w+ ){1,5}(?:you (?:could|can|might)) (?:include|use|add|consider)\b.{0,80}:"
        r"|note: i(?:'ve| have) (?:kept|changed|used|rewritten|adjusted|added|removed|tried|made)\b.{0,160}"
        rf"|(?:this|the above) (?:{_WORK}) (?:was|is|has been) (?:generated|written|created"
        rf"|produced) by (?:chatgpt|claude|gemini|copilot|gpt|an? (?:ai\b|language model)).{{0,80}}"
    ),
    FORM: (
        rf"(?:{_FIELD} ?(?:\*|\(required\)),? ?)+(?:{_FIELD})?"
        r"|(?:comments|replies|responses) ?\(\d[\d,]*\)"
        r"|(?:post|submit|write a|join the) comment|notify me of (?:follow-?up|new) (?:comments|posts)\b.{0,40}"
        r"|(?:enter )?your e-?mail(?: address)?(?: here)?(?:…|\.\.\.)?"
        r"|you must be logged in to (?:post|leave) a comment\b.{0,60}"
        r"|you are commenting using your .{1,60}|please log in using one of these methods.{0,60}"
        r"|accept (?:all )?cookies|(?:manage )?cookie (?:settings|preferences)|send to email address\b.{0,60}"
        r"|post was not sent - check your email addresses!?"
        r"|(?:get|join) (?:our|the) [\w ]{0,40}(?:newsletter|inbox|mailing list)[.!]?"
        r"|(?:do you have|have|got) (?:an?|any|some) (?:news |story |hot )?"
        r"(?:story|stories|tips?|news|questions?|suggestions?|ideas?|correction|photos?|comments?)\b"
        r"[^.?!]{0,40}\? ?(?:please )?(?:e-?mail|contact|call|write|get in touch|tell|send|let|ask|drop"
        r"|click|fill|message|text)\b.{0,120}"
        r"|pin (?:it|this)(?: post| image)? for later[!.]?|(?:please )?leave (?:us )?a (?:comment|reply) below[!.]?"
        r"|print (?:this )?(?:article|page|story|post)|join the (?:conversation|discussion)[:.!]?(?: .{2,80})?"
        r"|loading (?:more )?(?:comments|replies|posts|articles|stories|results|content)(?:…|\.\.\.)?"
        r"|\[?citation needed\]?|\[(?:edit|clarification needed|dead link|who|when|by whom|better source needed)\??\]"
        r"|already (?:an? )?(?:member|subscribe(?:r|d)|registered|have an account)\b[^.?!]{0,30}\?"
        r"(?: (?:log|sign) ?in\b.{0,40})?"
        r"|this (?:article|content|story|post|page|video) is (?:only )?"
        r"(?:available |reserved |exclusive(?:ly)? |open )?"
        r"(?:only )?(?:for|to) (?:our |paid |paying |premium |registered )*(?:subscribers|members)"
        r"(?: only)?\b.{0,120}"
        r"|(?:subscribe|log in|sign in|register|sign up) (?:now )?to (?:continue|keep|carry on) reading\b.{0,80}"
        r"|about the (?:authors?|writers?|editor):? .{2,60}\b(?:is|are|has|writes|works|lives|covers|reports) .{12,200}"
        r"|please enable javascript\b.{0,100}|scroll down to (?:continue|keep) reading\b.{0,40}"
        r"|you(?: are|'re) receiving this (?:e-?mail|message|newsletter) because\b.{2,160}"
        r"|unsubscribe(?: here| at any time| from (?:this|our) (?:list|e-?mails?|newsletter))?\.?"
        r"|ready to (?:get started|begin|try it|learn more|take the next step)\? .{3,80}"
        r"|this (?:article|page|post|guide|story|piece) (?:was|has been)"
        r" (?:first |last |originally |medically |clinically |fact-)?"
        r"(?:published|posted|updated|reviewed|checked|modified) (?:on|in|by|at)\b[^.]{2,80}\.?"
    ),
    BAR: (
        rf"(?:share|tweet|pin)(?: it| this)?:?(?:[ |,·•/]+(?:{_NETWORK}))+"
        rf"|(?:share|send|post) (?:this|it)(?: {_PAGE})? (?:on|via|to|with|by) (?:{_NETWORK}|friends|a friend)"
        rf"|(?:{_NETWORK})(?:[ |,·•/]+(?:{_NETWORK})){{2,}}"
        rf"|(?:share (?:on|via) (?:{_NETWORK})[ |,·•/]*){{2,}}"
        rf"|(?:{_SHARING}|{_NETWORK})(?:[ |,·•/]+(?:{_SHARING}|{_NETWORK})){{2,}}"
    ),
    POINTER: (
        r"(?:read (?:next|more|also|on)|also read|related(?: (?:posts?|articles?|stor(?:y|ies)|news|reading))?"
        r"|you (?:may|might) (?:also )?(?:like|enjoy)|recommended(?: for you)?|up next|don't miss|must[- ]read"
        r"|more (?:from|on|in) [\w ]{2,30}) ?[:|»→] ?.{3,140}[^.:;,]"
    ),
    LABEL: (
        rf"{_NETWORK}|share|tweet|pin|like|likes|follow|name|website|comments?|submit|reply|cancel|search|close"
        r"|menu|copy|link|save|log ?in|sign (?:in|up)|subscribe|register|next|previous|(?:older|newer) posts"
        r"|home|more|(?:view|see|show) all(?: ?\(?\d+\)?)?|loading…?|privacy(?: (?:notice|statement))?|terms"
        r"|contact(?: us)?|about(?: us)?|terms (?:of (?:use|service)|(?:and|&) conditions)|cookies"
        r"|accessibility(?: statement)?|advertise|careers|sitemap|help|faq|rss|\d[\d,.]*k?(?: (?:shares|views|likes))?"
    ),
}
FORMS: Mapping[str, Lazy] = {family: Lazy(wording) for family, wording in _WORDING.items()}
_FIRST = {  # the words that forms begin with; "0" stands for any figure; families in their order
    FURNITURE: """leave cancel post add comments no log your required tweet share click advertisement
    sponsored continue story scroll page skip back load next previous prev older ← « ‹ toggle © (c) copyright all
    cookie privacy terms this our we by save 0""",
    RELATED: "related you recommended",
    TEASER: "related you read more most trending editor's editors editors' editor",
    POINTER: "related you read more also recommended up don't must must-read",
    DATA: """mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun
    sunday posted published last updated filed categorized tagged tag tags category categories home""",
    TIME: """estimated reading read 0 by posted published written updated last jan january feb february mar march apr
    april may june july aug august sep sept september oct october nov november dec december""",
    CALL: "please subscribe sign follow like find don't",
    ASSISTANT: """certainly sure of absolutely great okay ok alright all here here's as i i'm let please
    would regenerate copy chatgpt you word approximate write generate draft create rewrite summarise summarize
    compose this note note:""",
    FORM: """your name e-mail email website comment comments replies responses post submit write join notify
    enter you please accept
    manage cookie send get do have got ready this pin leave print unsubscribe scroll loading [ citation
    already subscribe log sign register about""",
}
_FIRST_OF_LABELS = {
    BAR: f"share tweet pin post save send like follow {_NETWORK_FIRST}",
    LABEL: f"""{_NETWORK_FIRST} share tweet pin like likes follow name website comment comments submit reply
    cancel search close menu copy link save log login sign subscribe register next previous older newer home
    more view see show loading loading… privacy terms contact about advertise careers sitemap help faq rss 0
    accessibility cookies""",
}


class Form(NamedTuple):
    """What a line is that an expression finds all of."""

    family: str
    wording: Lazy


def _by_first_word() -> Mapping[str, tuple[Form, ...]]:
    found: dict[str, tuple[Form, ...]] = {}
    for words, form in _forms():
        for word in dict.fromkeys(words.split()):
            found[word] = (*found.get(word, ()), form)
    return found | dict.fromkeys("123456789", found["0"])


def _forms() -> Iterator[tuple[str, Form]]:
    """Yield each form, with the words it begins with."""
    yield from ((words, Form(each, FORMS[each])) for each, words in _FIRST.items())
    yield from ((words, Form(NOTICE, Lazy(each))) for words, each in notices.FORMS.items())
    yield from ((words, Form(each, FORMS[each])) for each, words in _FIRST_OF_LABELS.items())


OPENERS = _by_first_word()


def family_of(first: str, folded: str, start: int, end: int) -> str:
    """Return the sort of residue that a stretch of folded text is all of, "" for none.

    `first` is its first word, which is a key of `OPENERS` or begins with one.
    """
    forms = _forms_of(first)
    return next((each.family for each in forms if each.wording.fullmatch(folded, start, end)), "")


def is_like(families: frozenset[str], first: str, folded: str, start: int, end: int) -> bool:
    """Tell whether a form of one of `families` is all of a stretch, whatever other forms are."""
    forms = (each for each in _forms_of(first) if each.family in families)
    return any(each.wording.fullmatch(folded, start, end) for each in forms)


def _forms_of(first: str) -> Sequence[Form]:
    return OPENERS[first if first in OPENERS else first[0]]
