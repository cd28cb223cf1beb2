/** English words that say nothing of what a text is about, in lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above according across after again against ago all almost along already also although always am amid among an
  and another any anyone anything are aren't around as at away back be became because become been before began behind
  being below beside besides between beyond both but by came can can't cannot come comes could couldn't did didn't do
  does doesn't doing don't done down during each either else enough especially etc even ever every everyone everything
  far few first five for found four from gave get gets getting give given gives go goes going gone got had hadn't has
  hasn't have haven't having he he'd he'll he's held her here hers herself him himself his how however i i'd i'll i'm
  i've if in including indeed instead into is isn't it it's its itself just keep kept knew know known last later least
  less let let's like likely made make makes making many may maybe me meanwhile might more moreover most mr mrs ms much
  must my myself near nearly need never new next nine no nobody none nor not nothing now of off often on once one only
  onto or other others our ours out over own part per perhaps put quite rather really said same saw say saying says
  second see seem seemed seen several shall she she'd she's should shouldn't show shows since six so some someone
  something soon still such take taken takes tell ten than that that's the their theirs them themselves then there
  there's these they they'd they'll they're they've thing things think third this those though thought three through
  thus to today together told tomorrow too took toward towards tuesday two under until up upon us use used using very
  via want wanted was wasn't way we we'd we'll we're we've well went were weren't what when where whether which while
  who whole whom whose why will with within without won't would wouldn't year years yes yesterday yet you you'd you'll
  you're you've your yours monday wednesday thursday friday saturday sunday week weeks month months day days time
  january february march april june july august september october november december jan feb mar apr aug sept oct nov
  dec a.m p.m dr sen rep gov added asked called according cnn reuters ap afp`
    .split(/\s+/)
    .filter(Boolean),
)
