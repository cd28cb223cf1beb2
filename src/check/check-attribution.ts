import { foldText } from '../kit/fold-text.ts'
import { toPosition } from '../model/article.ts'
import type { Speaker } from '../model/digest.ts'
import type { Attribution } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { toSpan } from '../model/position.ts'
import { at, openWordings, type CheckContext } from './check-context.ts'
import type { VerifiedQuotation } from './check-quotation.ts'
import { isSameName } from './is-same-name.ts'

/** Looks whether who is named is who speaks at one of the places; of several, the kindest answer counts. */
export function checkAttribution(
  attribution: Attribution,
  { places, context }: { readonly places: readonly VerifiedQuotation[]; readonly context: CheckContext },
): readonly Finding[] {
  const checks = places.map((place) => [
    ...checkName(attribution, { place, context }),
    ...checkRole(attribution, { place, context }),
  ])
  const rate = (findings: readonly Finding[]) =>
    findings.reduce((sum, { severity }) => sum + (severity === 'error' ? 100 : 1), 0)
  return checks.toSorted((a, b) => rate(a) - rate(b))[0] ?? []
}

interface PlaceOptions {
  readonly place: VerifiedQuotation
  readonly context: CheckContext
}

function checkName(
  { name, line, isVouched }: Attribution,
  { place, context }: PlaceOptions,
): readonly Finding[] {
  const speakers = findSpeakers(place)
  const known = speakers.flatMap((speaker) => (speaker.kind === 'unknown' ? [] : [speaker]))
  if (known.some((speaker) => isSameName(name, speaker.name))) return []
  const [speaker] = known
  const { source, label } = toSource(place)
  if (isVouched === true) return [toVouched(name, { place, context, line })]
  // Where nobody was found to speak, whoever is named beside the words may: a person decides.
  if (speaker === undefined && isNamedBeside(name, place))
    return [
      {
        severity: 'warning',
        code: 'speaker-unsure',
        message: `Whether ${name} says this in ${label} could not be made sure`,
        ...at(context, line),
        source,
        help: 'Read it there; then write (verified) at the end of the line',
      },
    ]
  return [
    {
      severity: 'error',
      code: 'speaker-wrong',
      message:
        speaker === undefined
          ? `${name} is not who says this in ${label}`
          : `${name} is not who says this in ${label}; that is ${speaker.name}`,
      ...at(context, line),
      source,
      ...(speaker !== undefined && { nearest: speaker.name }),
      help:
        speaker === undefined
          ? 'Name who says it there, or take the line out'
          : `Write: — ${toLine(speaker)}; if you know better, write (verified) at its end`,
    },
  ]
}

function toVouched(
  name: string,
  { place, context, line }: PlaceOptions & { readonly line: number | undefined },
): Finding {
  const { source, label } = toSource(place)
  return {
    severity: 'info',
    code: 'speaker-vouched',
    message: `That ${name} says this in ${label} was verified by hand`,
    ...at(context, line),
    source,
  }
}

function toLine({ name, role }: Exclude<Speaker, { kind: 'unknown' }>): string {
  return role === undefined ? name : `${name}, ${role}`
}

/** Speakers of what was found at the place. */
function findSpeakers({ digest, pieces }: VerifiedQuotation): readonly Speaker[] {
  return digest.quotations
    .filter(({ content }) =>
      content.some((span) => pieces.some((piece) => piece.start < span.end && span.start < piece.end)),
    )
    .toSorted((a, b) => Number(a.kind === 'indirect') - Number(b.kind === 'indirect'))
    .map(({ speaker }) => speaker)
}

/** Whether the name stands in the paragraph of the words, or in the one before or after it. */
function isNamedBeside(name: string, { digest: { article }, pieces }: VerifiedQuotation): boolean {
  const start = pieces[0]?.start ?? 0
  const index = article.passages.findIndex((passage) => start >= passage.start && start < passage.end)
  const around = article.passages.slice(Math.max(0, index - 1), index + 2)
  const text = index < 0 ? article.text : article.text.slice(around[0]!.start, around.at(-1)!.end)
  const words = new Set(foldText(text).split(/[^\p{L}\p{M}\p{N}-]+/u))
  const surname = foldText(name).split(/\s+/).at(-1) ?? ''
  return (
    foldText(name)
      .split(/\s+/)
      .every((part) => words.has(part)) && words.has(surname)
  )
}

function checkRole({ role, line }: Attribution, { place, context }: PlaceOptions): readonly Finding[] {
  if (role === undefined) return []
  const known = findSpeakers(place).flatMap((speaker) =>
    speaker.kind === 'unknown' ? [] : [speaker.role ?? ''],
  )
  if (known.some((candidate) => toBare(candidate) === toBare(role))) return []
  const found = openWordings(place.digest)(role).kind
  if (found === 'verbatim' || openWordings(place.digest)(toBare(role)).kind === 'verbatim') return []
  const { source, label } = toSource(place)
  return [
    {
      severity: 'warning',
      code: 'role-unsourced',
      message: `That the speaker is “${role}” does not stand so in ${label}`,
      ...at(context, line),
      source,
      ...(known[0] ? { nearest: known[0], help: `There it says: ${known[0]}` } : { help: 'Make sure of it' }),
    },
  ]
}

function toBare(role: string): string {
  return foldText(role).replace(/^(?:the|an?|its)\s+/, '')
}

function toSource({ digest: { article }, pieces }: VerifiedQuotation) {
  const start = pieces[0]?.start ?? 0
  const { line } = toPosition(article, toSpan(article.text, start, start + 1)).start
  return { source: { path: article.path, line }, label: `${article.path}:${line}` }
}
