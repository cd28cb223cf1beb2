/** Gives the values of an object one by one; `at` is the place where whole numbers of that key are remembered. */
export interface ValueSource {
  next(at: number): unknown
}

export interface Shape {
  readonly number: number
  readonly keys: readonly string[]
  /** The place of its first key; each has one, and place 0 is that of lists. */
  readonly at: number
  /** Makes one in one go, which is much faster than key by key. */
  readonly make?: (from: ValueSource, at: number) => object
  /** Where it may stand twice in a digest, and is to be one thing again. */
  readonly isShared: boolean
}

// What every digest has many of. An object of another shape is packed as well, with its keys, and takes a little longer.
const MAKERS: Readonly<Record<string, NonNullable<Shape['make']>>> = {
  'start end': (v, at) => ({ start: v.next(at), end: v.next(at + 1) }),
  'start end text': (v, at) => ({ start: v.next(at), end: v.next(at + 1), text: v.next(at + 2) }),
  'start end text passage': (v, at) => ({
    start: v.next(at),
    end: v.next(at + 1),
    text: v.next(at + 2),
    passage: v.next(at + 3),
  }),
  'kind start end': (v, at) => ({ kind: v.next(at), start: v.next(at + 1), end: v.next(at + 2) }),
  'start origin length': (v, at) => ({ start: v.next(at), origin: v.next(at + 1), length: v.next(at + 2) }),
  'kind content speaker cue score': (v, at) => ({
    kind: v.next(at),
    content: v.next(at + 1),
    speaker: v.next(at + 2),
    cue: v.next(at + 3),
    score: v.next(at + 4),
  }),
  'kind content speaker score': (v, at) => ({
    kind: v.next(at),
    content: v.next(at + 1),
    speaker: v.next(at + 2),
    score: v.next(at + 3),
  }),
  'kind name role mention': (v, at) => ({
    kind: v.next(at),
    name: v.next(at + 1),
    role: v.next(at + 2),
    mention: v.next(at + 3),
  }),
  'kind name mention': (v, at) => ({ kind: v.next(at), name: v.next(at + 1), mention: v.next(at + 2) }),
  'kind name role mentions': (v, at) => ({
    kind: v.next(at),
    name: v.next(at + 1),
    role: v.next(at + 2),
    mentions: v.next(at + 3),
  }),
  'kind name mentions': (v, at) => ({ kind: v.next(at), name: v.next(at + 1), mentions: v.next(at + 2) }),
  'value counts start end text': (v, at) => ({
    value: v.next(at),
    counts: v.next(at + 1),
    start: v.next(at + 2),
    end: v.next(at + 3),
    text: v.next(at + 4),
  }),
  'value unit start end text': (v, at) => ({
    value: v.next(at),
    unit: v.next(at + 1),
    start: v.next(at + 2),
    end: v.next(at + 3),
    text: v.next(at + 4),
  }),
  'term weight': (v, at) => ({ term: v.next(at), weight: v.next(at + 1) }),
  'line column offset': (v, at) => ({ line: v.next(at), column: v.next(at + 1), offset: v.next(at + 2) }),
  textStart: (v, at) => ({ textStart: v.next(at) }),
  'type value position data': (v, at) => ({
    type: v.next(at),
    value: v.next(at + 1),
    position: v.next(at + 2),
    data: v.next(at + 3),
  }),
  'type children position': (v, at) => ({
    type: v.next(at),
    children: v.next(at + 1),
    position: v.next(at + 2),
  }),
}

const SHARED = new Set([
  'start end text passage',
  'kind content speaker cue score',
  'kind content speaker score',
])

let places = 1
export const KNOWN_SHAPES: readonly Shape[] = Object.entries(MAKERS).map(([names, make], number) => {
  const keys = names.split(' ')
  const at = places
  places += keys.length
  return { number, keys, at, make, isShared: SHARED.has(names) }
})

/** How many keys they have together, and one place more for lists. */
export const PLACE_COUNT = places

/** Kinds and keys that digests are full of; at most 256. */
export const WORDS: readonly string[] = `
  article sentences summary oneLine quotations keyQuotations people figures keyTerms readingMinutes notices
  headline dek byline dateline date publisher canonicalUrl language tags section pin image url alt caption
  path folders sha256 pictureFiles text passages wordCount positionsIn runs lineStarts source
  paragraph heading blockquote listItem cell footnote code root list table tableRow tableCell emphasis strong
  link inlineCode break thematicBreak html delete definition linkReference imageReference footnoteReference
  footnoteDefinition type children position data textStart value start end title identifier label referenceType
  lang meta depth ordered spread checked align name role mention because mentions unit counts message line help
  direct mixed indirect named inferred unknown pronoun same-paragraph previous-quotation continued-quotation
  only-person person organisation kind
`
  .trim()
  .split(/\s+/)
