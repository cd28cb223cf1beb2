import { isSpace } from '../../kit/is-space.ts'
import type { CueWord } from '../speakers/find-cue-words.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { Stretch } from './find-stretches.ts'

/** Two stretches of a passage, one after the other, and the words between them. */
export interface Gap {
  readonly text: string
  readonly reading: PassageReading
  readonly cues: readonly (CueWord | undefined)[]
  readonly a: Stretch
  readonly b: Stretch
  /** Where the stretches stand among the outer tokens. */
  readonly from: number
  readonly to: number
}

/** What tells whether two neighbouring stretches are one turn of speech. */
export function describeGap({ text, reading, cues, a, b, from, to }: Gap): string[] {
  const { outer, sentenceOf } = reading
  const features: string[] = []
  const breaks = Math.min(3, sentenceOf[to]! - sentenceOf[from]!)
  const length = to - from - 1
  const end = toEnd(text[a.end - 1]!)
  const isUpper = /[\p{Lu}\p{N}]/u.test(text[b.start]!)
  const opens = to - 1 === from ? breaks > 0 : sentenceOf[to] !== sentenceOf[to - 1]
  const found = { early: 0, late: 0, label: 0, participle: 0, second: 0 }
  let lastBreak = from + 1
  for (let i = from + 1; i < to; i++) if (i > 0 && sentenceOf[i] !== sentenceOf[i - 1]) lastBreak = i
  for (let i = from + 1; i < to; i++) {
    const cue = cues[i]
    if (!cue) continue
    if (cue.class === 'label' || cue.class === 'stance') found.label++
    else if (sentenceOf[i] === sentenceOf[from]) found.early++
    if (cue.form === 'participle') found.participle++
    if (breaks > 0 && i >= lastBreak && !opens) found.late++
  }
  const before = from > 0 && sentenceOf[from - 1] === sentenceOf[from]
  let cuedBefore = false
  for (let i = Math.max(0, from - 12); i < from; i++)
    if (cues[i] && sentenceOf[i] === sentenceOf[from]) cuedBefore = true
  // "…," said one. "…," said another: what follows with a cue of its own is a turn of its own.
  let cuedAfter = false
  for (let i = to + 1; i <= to + 3 && sentenceOf[i] === sentenceOf[to]; i++) if (cues[i]) cuedAfter = true
  const shape = `${end}|${breaks}|${opens ? 'opens' : 'inside'}`
  const early = Math.min(2, found.early)
  features.push(shape, `${shape}|${early}cues`, `${shape}|${isUpper ? 'upper' : 'lower'}|${early}cues`)
  features.push(`length${toBucket(length)}`, `length${toBucket(length)}|${breaks}|${early}cues`)
  if (found.label > 0) features.push('label', `label|${breaks}`)
  if (found.participle > 0) features.push('participle', `participle|${end}`)
  if (found.late > 0) features.push('late', `late|${end}`)
  if (cuedBefore) features.push('cuedBefore', `cuedBefore|${early}cues|${breaks}`)
  else if (before) features.push('ledIn')
  if (cuedAfter) features.push('cuedAfter', `cuedAfter|${early}cues|${breaks}|${opens}`)
  const first = outer[from + 1]
  const last = outer[to - 1]
  if (length > 0) {
    features.push(`first:${toPlace(first!.lower, first!.shape, cues[from + 1])}`)
    features.push(`last:${toPlace(last!.lower, last!.shape, cues[to - 1])}|${breaks > 0 ? 'broken' : 'same'}`)
  }
  const shortA = countWords(text, a) < 4
  const shortB = countWords(text, b) < 4
  features.push(
    `short:${shortA ? 'a' : ''}${shortB ? 'b' : ''}`,
    `short:${shortA ? 'a' : ''}${shortB ? 'b' : ''}|${breaks}`,
  )
  const subjects = countSubjects(outer, from, to)
  features.push(`subjects${Math.min(3, subjects)}|${early}cues|${breaks}`)
  return features
}

function toEnd(sign: string): string {
  if (sign === ',') return 'comma'
  if (sign === '.') return 'stop'
  if (sign === '?' || sign === '!') return 'call'
  return /[—–…-]/.test(sign) ? 'dash' : 'bare'
}

function toBucket(length: number): string {
  if (length < 4) return String(length)
  return length < 7 ? '4-6' : length < 13 ? '7-12' : length < 26 ? '13-25' : '26+'
}

const KEPT: ReadonlySet<string> = new Set(
  ', : . ; - – — ( ) [ ] … and or but as that which who to a an the of is was are were be in on for with about by if when because while he she they it his her their its'.split(
    ' ',
  ),
)

function toPlace(lower: string, shape: string, cue: CueWord | undefined): string {
  if (cue) return cue.class === 'say' || cue.class === 'speech' ? 'cue' : cue.class
  if (KEPT.has(lower)) return lower
  return shape
}

function countWords(text: string, { start, end }: Stretch): number {
  let count = 0
  let inWord = false
  for (let i = start; i < end && count < 5; i++) {
    const isBetween = isSpace(text, i)
    if (!isBetween && !inWord) count++
    inWord = !isBetween
  }
  return count
}

const SUBJECTS = /^(?:he|she|they|it|i|we)$/

function countSubjects(outer: PassageReading['outer'], from: number, to: number): number {
  let count = 0
  for (let i = from + 1; i < to && i < from + 60; i++) {
    const { lower, shape } = outer[i]!
    if (SUBJECTS.test(lower)) count++
    else if (shape === 'capital' && outer[i - 1]?.shape !== 'capital') count++
  }
  return count
}
