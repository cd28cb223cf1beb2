import { toWordingTokens } from './wording-tokens.ts'

/**
 * What may stand between two stretches of a wording: `omission` anything, `pause` (an ellipsis without brackets) what holds
 * a word or is an ellipsis itself, `supplied` a short run of words that an editor replaced, `altered` one word that begins
 * and ends so.
 */
export type WordingLink =
  | { readonly kind: 'omission' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'supplied'; readonly words: string }
  | { readonly kind: 'altered'; readonly words: string; readonly fits: (key: string) => boolean }

/** A wording taken apart: stretches of keys that must stand exactly so, with a link between each two. */
export interface WordingPattern {
  readonly stretches: readonly (readonly string[])[]
  readonly links: readonly WordingLink[]
}

// Runs are bounded so that a row of opening brackets takes no time with its square.
const LINK =
  /(?<bracketed>\[\s{0,3}(?:…|\.{3,9}|\. \. \.)\s{0,3}\]|\(\s{0,3}(?:…|\.{3,9})\s{0,3}\))|(?<bare>…+|\.{3,})|\[\s{0,3}sic!?\s{0,3}\]|\[(?<words>[^[\]]{1,120})\]/giu
const PART_LENGTH_MAX = 40
// An editor may make a word clear, never turn its sense round.
const NEGATION =
  /(?<![\p{L}\p{M}])(?:not|no|never|nor|none|nobody|nothing|nicht|kein\p{L}*|nie|niemals|ne|pas|non|jamais|niet|geen|nunca|ikke|inte)(?![\p{L}\p{M}])|n['’]t(?![\p{L}\p{M}])/iu

/** Takes a wording apart at its brackets and ellipses. */
export function toWordingPattern(wording: string): WordingPattern {
  const stretches: (readonly string[])[] = []
  const links: WordingLink[] = []
  let keys: string[] = []
  let from = 0
  const add = (text: string) => keys.push(...toWordingTokens(text).map(({ key }) => key))
  for (const match of wording.matchAll(LINK)) {
    const end = match.index + match[0].length
    // Letters that touch a bracket make one word with it.
    const head = /[\p{L}\p{M}]*$/u.exec(
      wording.slice(Math.max(from, match.index - PART_LENGTH_MAX), match.index),
    )![0]
    const tail = /^[\p{L}\p{M}]*/u.exec(wording.slice(end, end + PART_LENGTH_MAX))![0]
    const link = toLink(match.groups ?? {}, { head, tail })
    if (link === 'literal') continue
    const isWord = link !== 'nothing' && link.kind === 'altered'
    add(wording.slice(from, match.index - (isWord ? head.length : 0)))
    from = end + (isWord ? tail.length : 0)
    if (link === 'nothing') continue
    stretches.push(keys)
    links.push(link)
    keys = []
  }
  add(wording.slice(from))
  return trimOmissions({ stretches: [...stretches, keys], links })
}

/** Letters that touch a bracket. */
interface Parts {
  readonly head: string
  readonly tail: string
}

function toLink(
  { bracketed, bare, words }: Readonly<Record<string, string | undefined>>,
  { head, tail }: Parts,
): WordingLink | 'literal' | 'nothing' {
  if (bracketed !== undefined) return { kind: 'omission' }
  if (bare !== undefined) return { kind: 'pause' }
  if (words === undefined) return 'nothing'
  if (NEGATION.test(words)) return 'literal'
  if (head === '' && tail === '') return { kind: 'supplied', words }
  return { kind: 'altered', words: `${head}[${words}]${tail}`, fits: toFit(words, { head, tail }) }
}

/** "[N]obody" may stand for "nobody", "resign[ed]" for "resigns". */
function toFit(words: string, { head, tail }: Parts): (key: string) => boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase()
  if (head === '' && [...words].length === 1) return (key) => key.toLowerCase() === fold(words + tail)
  const [first, last] = [fold(head), fold(tail)]
  return (key) => {
    const word = key.toLowerCase()
    return word.length >= first.length + last.length && word.startsWith(first) && word.endsWith(last)
  }
}

/** What is left out before the first word and after the last needs no place. */
function trimOmissions({ stretches, links }: WordingPattern): WordingPattern {
  const isOmission = (link: WordingLink | undefined) => link?.kind === 'omission' || link?.kind === 'pause'
  let [start, end] = [0, links.length]
  while (start < end && stretches[start]!.length === 0 && isOmission(links[start])) start++
  while (end > start && stretches[end]!.length === 0 && isOmission(links[end - 1])) end--
  return { stretches: stretches.slice(start, end + 1), links: links.slice(start, end) }
}
