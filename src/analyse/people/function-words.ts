/** Words that open a sentence with a capital and are no names. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'a about above according across after afterward afterwards again against ahead all almost along already also although always am amid among an and ' +
    'another any anyone anything are around as asked at back because been before behind being below beneath beside besides ' +
    'between beyond both but by can certainly clearly could despite did do does doing done down during each earlier either ' +
    'else elsewhere enough even eventually ever every everybody everyone everything except far few finally first firstly ' +
    'following for fortunately four from further furthermore given had half has have having he hence her here hers herself ' +
    'him himself his how however i if in indeed initially inside instead into is it its itself just last lastly late later ' +
    'least less let like likewise look looking many may maybe me meanwhile might mine more moreover most much must my ' +
    'myself near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now obviously of off ' +
    'often oh ok okay on once one only or other others otherwise our ours out outside over overall part people perhaps plus ' +
    'previously rather read recently regardless same say says second separately several shall she should similarly since ' +
    'six so some somebody someone something sometimes somewhere soon speaking still such suddenly sure surely than thanks ' +
    'that the their theirs them themselves then there therefore these they this those though three through throughout thus ' +
    'till to today together tomorrow too toward towards twice two under unfortunately unless unlike until up upon us usually ' +
    'very via was we well were what whatever when whenever where whereas wherever whether which while who whoever whom ' +
    'whose why will with within without would yes yesterday yet you your yours yourself asking adding citing noting saying ' +
    'five seven eight nine ten hundreds thousands millions dozens'
  ).split(' '),
)

/** Words that end a noun phrase when it is read backwards from its head. */
export const PHRASE_BREAKERS: ReadonlySet<string> = new Set(
  (
    'and or but nor so yet what how why if when while as because although though since that which who whom whose where after before ' +
    'during until unless by to from with at on in into onto for about against between among over under through than then ' +
    'is are was were be been being am has have had do does did will would can could may might must shall should ' +
    'i you he she it we they me him us them not also even just only now there here'
  ).split(' '),
)

export const MONTHS_AND_DAYS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. ' +
    'aug. sept. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday christmas easter thanksgiving'
  ).split(' '),
)

/** Small words inside names: "Ursula von der Leyen", "Bill de Blasio". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das di du del della der den ter ten van von zu la le el al bin ibn bint ben abu y e af av'.split(
    ' ',
  ),
)
