import type { WordingLink, WordingPattern } from './wording-pattern.ts'
import type { WordingToken } from './wording-tokens.ts'

/** Where a stretch stands: indexes of tokens, the end past the last. */
export interface TokenRange {
  readonly start: number
  readonly end: number
}

// "the deputy minister of foreign affairs, Mr Belousov" is about as much as one pronoun stands for.
const SUPPLIED_TOKENS_MAX = 8
// Each stretch costs a walk over the text.
const STRETCHES_MAX = 32

/**
 * Where the stretches of a pattern stand one after the other, the first such place and the tightest there; `undefined`
 * when they stand nowhere so. Takes time with the text's length for each stretch.
 */
export function matchWording(
  tokens: readonly WordingToken[],
  { stretches, links }: WordingPattern,
): readonly TokenRange[] | undefined {
  if (stretches.length > STRETCHES_MAX || stretches.every((keys) => keys.length === 0)) return undefined
  const chains: (readonly Chain[])[] = []
  for (const [index, keys] of stretches.entries()) {
    const starts = listStarts(tokens, keys)
    const reached =
      index === 0
        ? starts.map((start): Chain => ({ start, end: start + keys.length, before: undefined }))
        : linkStarts(starts, {
            length: keys.length,
            link: links[index - 1]!,
            before: chains[index - 1]!,
            tokens,
          })
    if (reached.length === 0) return undefined
    chains.push(reached)
  }
  return toRanges(chains.at(-1)![0]!)
}

/** A stretch that was reached, and the one it was reached from. */
interface Chain extends TokenRange {
  readonly before: Chain | undefined
}

function toRanges(last: Chain): readonly TokenRange[] {
  const ranges: TokenRange[] = []
  for (let chain: Chain | undefined = last; chain !== undefined; chain = chain.before)
    ranges.push({ start: chain.start, end: chain.end })
  return ranges.reverse()
}

interface LinkOptions {
  readonly length: number
  readonly link: WordingLink
  readonly before: readonly Chain[]
  readonly tokens: readonly WordingToken[]
}

/** The starts that some earlier stretch leads to over the link, each from the nearest one. */
function linkStarts(
  starts: readonly number[],
  { length, link, before, tokens }: LinkOptions,
): readonly Chain[] {
  const reached: Chain[] = []
  let next = 0
  let content = 0
  let contentEnd = 0
  for (const start of starts) {
    // The last token before this start that an ellipsis may stand for.
    for (; contentEnd < start; contentEnd++)
      if (tokens[contentEnd]!.isWord || tokens[contentEnd]!.key === '…') content = contentEnd
    const limit = link.kind === 'pause' ? content : link.kind === 'altered' ? start - 1 : start
    while (next < before.length && before[next]!.end <= limit) next++
    const nearest = before[next - 1]
    if (nearest !== undefined && isFit(link, { tokens, start: nearest.end, end: start }))
      reached.push({ start, end: start + length, before: nearest })
  }
  return reached
}

function isFit(
  link: WordingLink,
  { tokens, start, end }: TokenRange & { readonly tokens: readonly WordingToken[] },
): boolean {
  if (link.kind === 'supplied')
    return end - start <= SUPPLIED_TOKENS_MAX && isOneRun(tokens.slice(start, end))
  if (link.kind === 'altered') return end - start === 1 && link.fits(tokens[start]!.key)
  return true
}

/** Words within one sentence; a full stop may be that of "Mr." and the like. */
function isOneRun(tokens: readonly WordingToken[]): boolean {
  return tokens.every(
    ({ key, isWord }, index) =>
      isWord ||
      /^[[\](),'&/-]$/.test(key) ||
      (key === '.' && /^\p{Lu}\p{L}{0,3}$/u.test(tokens[index - 1]?.key ?? '')),
  )
}

/** Every start of the keys in the tokens (Knuth, Morris and Pratt); all places when there are no keys. */
function listStarts(tokens: readonly WordingToken[], keys: readonly string[]): readonly number[] {
  if (keys.length === 0) return Array.from({ length: tokens.length + 1 }, (_, index) => index)
  const borders = toBorders(keys)
  const starts: number[] = []
  let matched = 0
  for (const [index, { key }] of tokens.entries()) {
    while (matched > 0 && key !== keys[matched]) matched = borders[matched - 1]!
    if (key === keys[matched]) matched++
    if (matched < keys.length) continue
    starts.push(index - keys.length + 1)
    matched = borders[matched - 1]!
  }
  return starts
}

function toBorders(keys: readonly string[]): readonly number[] {
  const borders = [0]
  let length = 0
  for (let index = 1; index < keys.length; index++) {
    while (length > 0 && keys[index] !== keys[length]) length = borders[length - 1]!
    if (keys[index] === keys[length]) length++
    borders.push(length)
  }
  return borders
}
