"""The forms of lines by which a page asks its reader for something or tells of its own making."""

from collections.abc import Mapping

_PAGE = r"(?:page|article|post|story|guide|answer|content|section|document|tutorial|topic|recipe|information)"
_SEEN = r"(?:all )?(?:the )?(?:\d[\d,]* )?(?:comments|replies|responses|reviews|discussion)(?: ?\(\d[\d,]*\))?"
_RATED = r"(?:votes?|reviews?|ratings?|readers?|users?)"
_JUMP = r"(?:jump to|skip to|print|save|rate|pin)(?: the| this)? (?:recipe|video|comments|reviews|notes)"
_MADE = (
    r"(?:additional |further |match |live )?(?:reporting|writing|editing|report|words|photography|photos?"
    r"|photographs?|pictures?"
    r"|illustrations?|graphics?|video|translation)"
)
_BYLINE = rf"{_MADE} by [\w.@'’-]+(?: [\w.@'’&-]+){{0,5}}"
_COUNT = r"\d[\d.,]*[km]? (?:comments?|views?|shares?|likes?|reads?|replies|responses)"
_QUESTIONS = (
    rf"(?:was|did|is|how) (?:(?:you find )?(?:this|the) {_PAGE}|this|we doing|you find this)"
    r"(?: (?:to be|help|answer|solve|make|your|the|question|problem|sense)){0,5}"
    r"(?: ?(?:helpful|useful|clear|interesting|correct|accurate))?(?: (?:to|for) you)?\?"
    r"(?: ?[|/·,]? ?(?:yes|no|not really|a little|somewhat|rate it|tell us|let us know|send (?:us )?feedback"
    r"|\W+))*[.!]?"
    r"|(?:do|did|have|has|are|were|would|what|where|how|got|agree"
    r"|disagree)\b[^.?!]{0,80}\? (?:please )?(?:have your say|(?:tell|let) us|share your|leave (?:us )?a|join the"
    r"|sound off|comment|weigh in|write)\b.{0,40}\b(?:comments?|below|know|thoughts|views|reply|conversation"
    r"|discussion)\b.{0,20}"
    r"|(?:have your say|sound off|weigh in|join in) (?:in the comments?(?: section)?|below"
    r"|in the discussion)(?: below)?[.!]?"
    r"|(?:did you|have you|tried|made|cooked|loved?)\b[^.?!]{3,60}[?!] (?:please )?(?:tag|mention|rate|leave|show"
    r"|post|snap)\b.{2,100}"
    r"|(?:like|liked|enjoy|enjoyed|love|loved) (?:this|what|our|the)\b[^.?!]{0,40}\? (?:please )?(?:buy|support|share"
    r"|subscribe|donate|sign|follow|consider|become|join|tell|check|read)\b.{2,80}"
)
_ACTS = (
    r"(?:edit|improve|fix|view|suggest (?:an? )?(?:edits?|changes?)(?: (?:to|for|on))?|report (?:an issue"
    r"|a problem|an error)"
    rf"(?: (?:with|on|about))?)(?: (?:this|the)(?: {_PAGE}| source| file)?)? (?:on|in|at) (?:github|gitlab"
    rf"|bitbucket|gitea|wikipedia)\.?"
    rf"|(?:report (?:an issue|a problem|an error)|suggest (?:an? )?(?:edits?|changes?)|give feedback) (?:with|on"
    rf"|about|to|for) this {_PAGE}\.?"
    rf"|(?:view|see|show|read|hide|load|join|expand) {_SEEN}"
)
_REQUESTS = (
    r"(?:if you (?:no longer (?:wish|want)|would (?:rather|prefer) not|do not (?:wish|want)|don't (?:wish|want)"
    r"|would like to stop)\b[^.?!]{2,90}"
    r"|to (?:stop receiving|opt out of|unsubscribe from|change)\b[^.?!]{2,80}),? (?:please )?(?:unsubscribe"
    r"|opt out|click|update|reply|change|manage)\b.{0,80}"
    r"|search (?:this|the|our) (?:site|website|blog|archives?)(?:…|\.\.\.)?"
    rf"|(?:reuse|republish|cite|bookmark|download|print) this {_PAGE}"
    r"|we (?:value|respect|care about) your privacy\b.{0,200}"
    r"|listen to (?:this|the) (?:article|story|post|episode)(?: ?[·|:(–-]? ?\d{1,2}:\d\d\)?| ?\(?\d+ min(?:ute)?s?\)?)?"
    r"|(?:sign|log) in (?:to|or register to) (?:comment|reply|post|join .{2,30})\.?"
    r"|follow (?:me|him|her|them|the (?:author|writer|reporter|editor)s?|our \w+|@\w+) on .{1,40}"
    r"|subscribe (?:to|via) (?:our|the|my) (?:rss )?feeds?[.!]?"
)
_NAVIGATION = (
    rf"pin (?:it|this)(?: {_PAGE}| image)?,? (?:for )?later[!.]?"
    r"|[←«‹<] ?(?:previous|prev|older|back)(?: (?:post|article|entry|story|page|chapter|lesson)s?)?"
    r"|(?:next|newer)(?: (?:post|article|entry|story|page|chapter|lesson)s?)? ?[→»›>]"
    rf"|{_JUMP}(?:[ |·•–-]+{_JUMP})*"
    r"|(?:next|previous) (?:article|post|story|chapter|up) ?[:|»→] ?.{3,140}"
    r"|reader interactions|primary sidebar|(?:post|site|main|primary|page|article|footer) navigation|breadcrumbs?"
)
_CREDITS = (
    rf"(?:rated )?[★☆⭐✩✭ ]{{0,9}}\d(?:\.\d+)? ?(?:/ ?5|out of 5|stars?)?,? ?(?:stars? )?(?:from|based on"
    rf"|\() ?\d[\d,]* {_RATED}\)?"
    rf"|[★☆⭐✩✭]{{3,}}(?: ?\(?\d[\d.,]*(?: {_RATED})?\)?)?"
    rf"|\(?{_BYLINE}(?:[;,.|] ?{_BYLINE}){{0,3}}\.?\)?"
    r"|(?:medically|clinically|scientifically|fact-?) ?(?:reviewed|checked)(?: by .{2,80})?\.?"
    rf"|{_COUNT}(?:[ |·•,/]+{_COUNT})+"
)
_NAME = r"[\w.'’-]+(?: (?!and\b|the\b|an?\b|in\b|on\b)[\w.'’-]+){1,3}"
_AUTHOR = (
    rf"(?:written|words|posted|text|story) by:? {_NAME}(?:,? and {_NAME})?(?:[,|·•] ?[\w ,:]{{2,60}})?"
    rf"|by:? {_NAME}(?:,? and {_NAME})?(?:,| ?[|·•—–-]) ?(?:[\w-]+ ){{0,3}}(?:writer|reporter|correspondent|editor"
    r"|contributor|columnist|author|journalist|staff|desk|team|blogger|intern)s?\b[\w ,:|·•]{0,40}"
)
_LIBRARIES = (
    r"(?:getty|shutterstock|istock(?:photo)?|unsplash|pexels|pixabay|alamy|reuters|afp|ap|associated press"
    r"|adobe stock|dreamstime|wikimedia commons|flickr|freepik|depositphotos|press association|pa)"
)
_PICTURED = (
    r"(?:(?:featured|cover|main|header|lead|top|file) )?(?:image|photo|photograph|picture|illustration|stock photo)s?"
    rf"(?: (?:credits?|source|via|by|courtesy(?: of)?|from|copyright))*:?"
    rf" ?(?:[\w.'’ -]{{2,40}}(?:/|,| via| on) ?)?{_LIBRARIES}"
    r"(?: images?| pictures?| photos?)?(?: ?[/|] ?[\w.'’ -]{2,40})?\.?"
    r"|(?:image|photo|picture)s? credits?:? [\w.'’ /-]{2,50}"
)
_PAUSES = (
    r"(?:advertise?ment ?[-—–:|]* ?)?(?:the )?(?:story|article|post|content|report|text|page|recipe) continues"
    r" (?:below|after|beneath|under|following)(?: (?:the|this|our|these))?"
    r"(?: (?:short )?(?:advert(?:s|isements?)?|ads?|video|promotion|break|newsletter|picture|image|gallery|message"
    r"|sponsor(?:ed)?(?: message| content)?))?[.…]?"
)
_MORE = (
    r"(?:see also|see more|watch(?: (?:now|live|this))?|listen(?: now)?|in pictures|gallery|quiz|explore more"
    r"|learn more|further reading) ?[:|»→] ?.{3,140}[^.:;,!?]"
    r"|(?:click|tap)(?: (?:on )?(?:the )?(?:image|photo|picture|map|chart))? (?:here )?(?:to|for) (?:enlarge|zoom"
    r"|expand|a larger|the full|full)\b.{0,40}"
    r"|join (?:over |more than |the )?\d[\d,]*[km]?\+? (?:other )?(?:\w+ )?(?:readers|subscribers|people|members"
    r"|others|fans)\b.{0,80}"
    r"|this (?:article|page|post|guide|story|piece) (?:was|has been) (?:updated|amended|corrected|edited)"
    r" (?:to|with|after|at)\b[^.]{2,100}\.?"
)
_PRESS = (
    r"(?:for (?:immediate|general) release|(?:strictly )?embargo(?:ed)? (?:until|till|for)\b.{2,60}"
    r"|(?:- ?)?ends(?: ?-)?|#{3}|-30-)"
    r"|(?:notes? (?:to|for) editors?|(?:media|press) (?:contacts?|enquiries|inquiries)):?"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries): ?[^.!?]{0,60}"
    r"(?:[\w.+-]+@[\w.-]+|\+?\d[\d ()-]{6,}\d)[^!?]{0,60}"
)
_MAIL = "(?:e-?mail|newsletter|message)"
_SETTINGS = r"(?:preferences|subscriptions?|settings|profile|details)"
_FOOT = (
    rf"(?:unsubscribe|opt out|(?:manage|update|change|edit) (?:your |my )?(?:{_MAIL} |account )?{_SETTINGS}"
    rf"|view (?:this |it |the )?(?:{_MAIL} )?(?:online|in (?:your|a|the)(?: web)? ?browser)"
    rf"|forward (?:this |it )?(?:{_MAIL} )?to a (?:friend|colleague))"
)
_MAILED = (  # at the head and the foot of a letter
    rf"{_FOOT}(?:[ |·•,/]+(?:or )?(?:{_FOOT}|privacy(?: policy)?|contact us))*\.?"
    rf"|(?:having )?(?:trouble|problems|difficulty) (?:viewing|reading|seeing|with) this {_MAIL}\b.{{0,80}}"
    rf"|(?:if you )?(?:can't|cannot) (?:see|read|view) (?:the|this) (?:pictures|images|{_MAIL})\b.{{0,80}}"
    rf"|(?:you )?(?:got|received) this (?:{_MAIL})? ?because you .{{2,80}}"
    r"|rate this (?:article|recipe|page|post|guide|story)(?: ?[:–-] ?.{1,60})?"
)
FORMS: Mapping[str, str] = {  # by the words that they begin with; "0" stands for any figure
    """was did is how do have has are were would what where got agree disagree sound weigh join tried made
    cooked like liked enjoy enjoyed love loved""": _QUESTIONS,
    "edit improve fix view suggest report give see show read hide load join expand": _ACTS,
    "if to we search listen sign log reuse republish cite bookmark download print follow subscribe": _REQUESTS,
    """← « ‹ < previous next newer pin jump skip print save rate reader primary post site main page article
    footer breadcrumb breadcrumbs""": _NAVIGATION,
    """rated ★ ☆ ⭐ ✩ 0 ( additional further match live reporting writing editing report words photography photo
    photos photograph photographs picture pictures illustration illustrations graphic graphics video translation
    medically clinically scientifically fact-checked fact""": _CREDITS,
    """unsubscribe opt manage update change edit view forward having trouble problems difficulty
    can't cannot if you got received rate""": _MAILED,
    "written words posted text story by": _AUTHOR,
    """featured cover main header lead top file stock image images photo photos photograph picture
    illustration""": _PICTURED,
    "see watch listen in gallery quiz explore learn further click tap join this": _MORE,
    "advertisement the story article post content report text page recipe": _PAUSES,
    "for strictly ends embargo embargoed - ### # -30- -ends- note notes media press": _PRESS,
}
