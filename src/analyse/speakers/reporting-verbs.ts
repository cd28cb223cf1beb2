/** How surely a verb brings in somebody's words: speech ("said"), stance ("accused"), label ("called it"). */
export type CueClass = 'say' | 'speech' | 'stance' | 'label'

export interface ReportingVerb {
  readonly lemma: string
  readonly class: CueClass
  readonly form: 'base' | 'present' | 'past' | 'participle'
}

type Form = readonly [text: string, form: ReportingVerb['form']]

const IRREGULAR: Readonly<Record<string, readonly [past: string, done: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  find: ['found', 'found'],
  foresee: ['foresaw', 'foreseen'],
  sing: ['sang', 'sung'],
  begin: ['began', 'begun'],
  read: ['read', 'read'],
  put: ['put', 'put'],
  spit: ['spat', 'spat'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  send: ['sent', 'sent'],
  go: ['went', 'gone'],
  make: ['made', 'made'],
  give: ['gave', 'given'],
  get: ['got', 'got'],
  lay: ['laid', 'laid'],
  cast: ['cast', 'cast'],
  show: ['showed', 'shown'],
}

function toForms(lemma: string): Form[] {
  const stem = lemma.replace(/_.*/, '')
  const [past, done] = IRREGULAR[stem] ?? [toPast(stem), toPast(stem)]
  return [
    [stem, 'base'],
    [toPresent(stem), 'present'],
    [done, 'past'],
    [past, 'past'],
    [toParticiple(stem), 'participle'],
  ]
}

function toPresent(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(stem) ? `${stem}es` : `${stem}s`
}

function toPast(stem: string): string {
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}ied`
  if (stem.endsWith('e')) return `${stem}d`
  return `${double(stem)}ed`
}

function toParticiple(stem: string): string {
  return stem.endsWith('e') && !/[eo]e$/.test(stem) ? `${stem.slice(0, -1)}ing` : `${double(stem)}ing`
}

const DOUBLED: ReadonlySet<string> = new Set(
  'quip admit brag rap slam snap rip beg dub plan jab commit submit refer chat slap put get confer'.split(
    ' ',
  ),
)

function double(stem: string): string {
  return DOUBLED.has(stem) ? stem + stem.at(-1)! : stem
}

/** Every form of the reporting verbs, by the form in lower case. */
export const REPORTING_VERBS: ReadonlyMap<string, ReportingVerb> = new Map(
  Object.entries({
    say: 'say tell add write ask tweet reply explain note state continue respond',
    speech:
      'acknowledge admit advise affirm agree allege announce answer argue assert assure bark beg bellow blog boast brag bray ' +
      'caution chant charge chime chuckle claim clarify coax comment complain concede conclude confess confide confirm contend ' +
      'cry declare demand deny disclose echo elaborate email e-mail emphasize emphasise exclaim explode fret fume gasp gripe ' +
      'growl grumble guess gush holler imply indicate inform inquire insist interject interrupt intone joke lament laugh ' +
      'maintain marvel message mention mumble murmur mutter muse object observe opine plead pledge post predict proclaim ' +
      'promise pronounce proffer protest query question quip quote read rail rant reaffirm reason reassure recall recite ' +
      'recollect recount reflect refute reiterate relate remark remember remind repeat report rejoin retort retweet reveal ' +
      'roar scoff scream scrawl shout shriek shrug sigh sing smirk snap snarl sneer sniff speculate spit stammer stress ' +
      'stipulate submit suggest summarize summarise swear sum sympathize taunt tease testify text thunder underscore urge ' +
      'vent volunteer vow wail warn whisper wisecrack wonder yell counter posit theorize hypothesize estimate recommend ' +
      'conjecture crow deadpan enthuse profess venture advocate foresee telegraph begin conclude advise',
    stance:
      'accuse applaud assail attack bash bemoan blame blast call_for castigate celebrate chastise chide cite commend ' +
      'concern condemn congratulate credit criticize criticise decry defend demean denigrate denounce deplore deride ' +
      'dismiss endorse excoriate express fault feel find follow hail hammer highlight hope implore invoke issue jab knock ' +
      'lambaste lash laud mock offer order outline plan poke portray praise press propose publish push rap rebuke rebuff ' +
      'reject release request ridicule rip scold slam slap speak support talk tout thank think threaten trumpet tweak ' +
      'upbraid vilify want welcome believe agree expect consider see seek use deliver discuss fear refuse argue send sign ' +
      'show include open end launch go put lay make give get stress warrant commit',
    label:
      'call describe label dub brand refer characterize characterise deem name nickname term title christen compare liken ' +
      'paint cast style hail entitle caption',
  })
    .flatMap(([kind, lemmas]) =>
      lemmas
        .split(' ')
        .flatMap((lemma) =>
          toForms(lemma).map(([text, form]) => [text, { lemma, class: kind as CueClass, form }] as const),
        ),
    )
    .reverse(),
)
