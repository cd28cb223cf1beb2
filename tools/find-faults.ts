import type { Digest } from '../src/model/digest.ts'
import type { Span } from '../src/model/position.ts'

/** What is wrong with a digest whatever its article says: an empty list, unless the analysis has a fault. */
export function findFaults({ article, ...digest }: Digest): readonly string[] {
  const { sentences, summary, quotations, keyQuotations, people, figures, oneLine } = digest
  const pieces = quotations.flatMap(({ content }) => content)
  const spoken = quotations.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content)
  const mentions = quotations.flatMap(({ speaker }) => speaker.mention ?? [])
  const cues = quotations.flatMap(({ cue }) => cue ?? [])
  const places = summary.map((sentence) => sentences.indexOf(sentence))
  const spans = [...sentences, ...pieces, ...mentions, ...cues, ...figures, ...(oneLine ? [oneLine] : [])]
  const faults: (readonly [string, boolean])[] = [
    ['not the words at its place', !spans.every(isVerbatim)],
    ['a person not named in the words', !people.flatMap((person) => person.mentions).every(isVerbatim)],
    ['sentences overlap', !isApart(sentences)],
    ['quoted pieces overlap', !isApart(spoken.toSorted((a, b) => a.start - b.start))],
    ['an empty piece', pieces.some(({ text }) => text.trim() === '')],
    ['marks around reported speech', quotations.some(isMarkedIndirect)],
    [
      'summary out of order',
      places.includes(-1) || places.some((place, i) => i > 0 && place <= places[i - 1]!),
    ],
    ['one line cut inside a word', oneLine !== undefined && isCutInWord(oneLine)],
    ['a key quotation from nowhere', keyQuotations.some((quotation) => !quotations.includes(quotation))],
    ['a key quotation of nobody', keyQuotations.some(({ speaker }) => speaker.kind === 'unknown')],
  ]
  return faults.filter(([, isFault]) => isFault).map(([fault]) => fault)

  function isVerbatim({ start, end, text }: Span): boolean {
    return start < end && article.text.slice(start, end) === text
  }

  function isCutInWord({ end }: Span): boolean {
    return /^[\p{L}\p{N}]{2}$/u.test(article.text.slice(end - 1, end + 1))
  }
}

function isApart(spans: readonly Span[]): boolean {
  return spans.every(({ start }, i) => i === 0 || start >= spans[i - 1]!.end)
}

function isMarkedIndirect({ kind, content }: Digest['quotations'][number]): boolean {
  return kind === 'indirect' && content.some(({ text }) => /["“”„«»]/.test(text))
}
