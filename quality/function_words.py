"""The words that hold an English sentence together and say nothing of its matter."""

# Each module that passes over them adds those of its own purpose: what a measure of the model takes
# for matter cannot change without a move of scores.
FUNCTION_WORDS = frozenset(
    """the a an this that these those and or but nor so yet if then than as of in on at by for with from to
    into onto over under about after before between during through against without within is are was were
    be been being am do does did have has had having will would can could may might must shall should not
    no it its he him his she her they them their we us our you your i me my who whom whose which what when
    where why how all any both each few more most other some such only also there here up down one""".split()
)
