import { toSpan, type Span } from '../../model/position.ts'
import type { Token } from './find-tokens.ts'

const LENGTH_MAX = 12
const CHARGES =
  /^(?:chairs|chaired|heads|headed|leads|led|runs|ran|owns|owned|keeps|kept|founded|directs|directed|edits|edited|manages|managed|oversees|oversaw|represents|represented|teaches|taught|studies|studied|wrote|built|designed|drew|organi[sz]es|organi[sz]ed|coaches|coached|captains|captained|commands|commanded)$/

/** What somebody is in charge of, right after the name: "who chairs the Electoral Commission", to the end of the clause. */
export function findCharge(text: string, tokens: readonly Token[], at: number): Span | undefined {
  const from = tokens[at]?.lower === ',' ? at + 1 : at
  const verb = /^(?:has|had)$/.test(tokens[from + 1]?.lower ?? '') ? from + 2 : from + 1
  if (tokens[from]?.lower !== 'who' || !CHARGES.test(tokens[verb]?.lower ?? '')) return undefined
  let to = verb + 1
  while (to < tokens.length && to - from <= LENGTH_MAX && !isEnd(tokens[to]!)) to++
  const isWhole = to > verb + 1 && to - from <= LENGTH_MAX && closes(tokens, to)
  return isWhole ? toSpan(text, tokens[from]!.start, tokens[to - 1]!.end) : undefined
}

/** A point, or "and" with another verb behind it: "who keeps the shop and has heard the horn". */
function closes(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '.'
  return /^[,.;)—–]$/.test(lower) || (/^(?:and|but)$/.test(lower) && VERB.test(tokens[at + 1]?.lower ?? ''))
}

const VERB = /^(?:has|had|is|was|will|would|says|said|also|now)$/

function isEnd({ shape, lower }: Token): boolean {
  return shape === 'point' || shape === 'stretch' || lower === 'and' || lower === 'but'
}
