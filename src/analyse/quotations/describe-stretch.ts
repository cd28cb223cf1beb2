import type { CueWord } from '../speakers/find-cue-words.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { Stretch } from './find-stretches.ts'

/** A stretch and the words around it; `at` is where it stands among the outer tokens. */
export interface Setting {
  readonly text: string
  readonly reading: PassageReading
  readonly cues: readonly (CueWord | undefined)[]
  readonly stretch: Stretch
  readonly at: number
}

/** What tells whether words in quotation marks were said, or are a title, a name, a word at arm's length. */
export function describeStretch({ text, reading, cues, stretch, at }: Setting): string[] {
  const { outer, sentenceOf } = reading
  const words = text.slice(stretch.start, Math.min(stretch.end, stretch.start + LOOK)).split(/\s+/)
  const features: string[] = []
  const size =
    words.length < 4 ? String(words.length) : words.length < 7 ? '4-6' : words.length < 12 ? '7-11' : '12+'
  const before = outer[at - 1]
  const after = outer[at + 1]
  const isNear = (i: number) => cues[i] !== undefined && sentenceOf[i] === sentenceOf[at]
  let near = 'none'
  for (let d = 1; d <= REACH && near === 'none'; d++) {
    if (isNear(at - d)) near = `before${d < 4 ? d : '+'}:${cues[at - d]!.class}`
    else if (isNear(at + d)) near = `after${d < 4 ? d : '+'}:${cues[at + d]!.class}`
  }
  const isTitled =
    words.length > 1 &&
    words.every((word) =>
      /^[^\p{L}]*(?:\p{Lu}|(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$)/u.test(word),
    )
  const last = text[stretch.end - 1]!
  const end = /[,.?!…]/.test(last) ? 'pointed' : /[—–-]/.test(last) ? 'dashed' : 'bare'
  const start = /^\p{Lu}/u.test(words[0]!) ? 'upper' : 'lower'
  const hasClause = words.some((word) => CLAUSE.has(word.toLowerCase().replace(/['’].*/, '')))
  const lead =
    before === undefined || sentenceOf[at - 1] !== sentenceOf[at]
      ? 'opens'
      : toKind(before.lower, before.shape)
  const trail =
    after === undefined
      ? 'ends'
      : after.shape === 'lower'
        ? CLOSED.has(after.lower)
          ? 'small'
          : 'noun'
        : after.lower || after.shape
  features.push(`size${size}`, `size${size}|${end}`, `size${size}|${start}|${isTitled ? 'titled' : 'plain'}`)
  features.push(`near:${near}`, `near:${near === 'none' ? 'none' : 'some'}|size${size}|${end}`)
  features.push(
    `lead:${lead}`,
    `lead:${lead}|${near === 'none' ? 'none' : 'some'}`,
    `trail:${trail === 'noun' && end === 'bare' ? 'noun' : trail}`,
  )
  if (hasClause) features.push('clause', `clause|${size}`)
  if (isTitled) features.push('titled', `titled|${end}`)
  if (before?.lower && NAMING.has(before.lower)) features.push('named')
  if (outer.length <= 2) features.push('alone')
  return features
}

const LOOK = 400
const REACH = 12
const CLAUSE: ReadonlySet<string> = new Set(
  'i we you he she it they is are was were am be been has have had do does did will would can could should must not no never my our your me us dont cant wont im were thats its'.split(
    ' ',
  ),
)
const CLOSED: ReadonlySet<string> = new Set(
  'and or but to of in on at for with by as is was are were has had that which who from if when while because the a an his her than'.split(
    ' ',
  ),
)
const NAMING: ReadonlySet<string> = new Set(
  'called so-called dubbed titled entitled named nicknamed labeled labelled known termed slogan motto song film movie book show series episode album play novel memoir documentary article headline hashtag term word phrase words terms phrases "'.split(
    ' ',
  ),
)
const LEADS: ReadonlySet<string> = new Set(
  'a an the his her their its this that these those of as in on to for with by and or but is was are were be not , : ( — – - who which because like than about'.split(
    ' ',
  ),
)

function toKind(lower: string, shape: string): string {
  if (LEADS.has(lower)) return lower
  if (NAMING.has(lower)) return 'naming'
  return shape
}
