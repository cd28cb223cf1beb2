import { chooseRole } from './choose-role.ts'
import { NAME_PARTICLES } from './function-words.ts'
import type { Gender } from './given-names.ts'
import { isMisspelt } from './is-misspelt.ts'
import type { Name } from './split-run.ts'
import { toPlainLetters } from './to-plain-letters.ts'

/** Somebody or something an article names, under the fullest name it uses. */
export interface Entity {
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown'
  readonly name: string
  readonly role?: string
  readonly gender?: Gender
  readonly mentions: readonly Name[]
}

/** Whom each name means. */
export type Entities = ReadonlyMap<Name, Entity>

interface Draft {
  kind: Entity['kind']
  full: Name
  readonly surname: string
  readonly given: string
  /** Where the article names it first in full. */
  readonly first: number
  readonly mentions: Name[]
}

/**
 * Joins the names that mean the same: a surname alone means the person introduced by a fuller name.
 *
 * A surname that two people share goes to the one whose title fits ("Mrs."), else to the one the article names in full
 * more often; when that leaves two, it stays by itself.
 */
export function mergeNames(names: readonly Name[]): Entities {
  const drafts = new Map<string, Draft>()
  const bySurname = new Map<string, Draft[]>()
  const byGiven = new Map<string, Draft[]>()
  const draftOf = new Map<Name, Draft>()
  for (const name of names) {
    const words = toCore(name.words)
    if (words.length < 2) continue
    const known = findVariant(bySurname.get(words.at(-1)!), name, words) ?? drafts.get(words.join(' '))
    const found = known ?? findMisspelt(byGiven.get(words[0]!), name, words)
    const draft = found ?? openDraft(name, words)
    // The surname alone is written either way.
    if (!known && found) push(bySurname, words.at(-1)!, found)
    if (!found) {
      drafts.set(words.join(' '), draft)
      if (name.kind !== 'organisation' && name.kind !== 'place') {
        push(bySurname, draft.surname, draft)
        if (name.kind === 'person') push(byGiven, draft.given, draft)
      }
    }
    addMention(draft, name, draftOf)
  }
  const byInitials = indexInitials(drafts.values())
  for (const name of names) {
    const words = toCore(name.words)
    if (words.length !== 1) continue
    const known =
      (name.kind !== 'place' ? chooseDraft(bySurname.get(words[0]!), name) : undefined) ??
      (name.isAddressed ? undefined : chooseDraft(byGiven.get(words[0]!), name))
    const key = name.isAddressed && name.gender ? `${words[0]} ${name.gender}` : words[0]!
    const draft = known ?? drafts.get(key) ?? byInitials.get(name.text) ?? openDraft(name, words)
    if (!known) drafts.set(key, draft)
    addMention(draft, name, draftOf)
  }
  return toEntities(draftOf)
}

const SUFFIX = /^(?:jr\.?|sr\.?|ii|iii|iv)$/

function toCore(words: readonly string[]): string[] {
  const plain = words.map(toPlainLetters)
  return plain.length > 1 && SUFFIX.test(plain.at(-1)!) ? plain.slice(0, -1) : plain
}

function openDraft(name: Name, words: readonly string[]): Draft {
  return {
    kind: name.kind,
    full: name,
    surname: words.at(-1)!,
    given: words[0]!,
    first: name.start,
    mentions: [],
  }
}

function push(index: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = index.get(key)
  if (list) list.push(draft)
  else index.set(key, [draft])
}

// More namesakes than this are a list, and comparing each with each would take long.
const NAMESAKES_MAX = 20

/** "Hillary Rodham Clinton" and "Hillary Clinton", "Doug Elmendorf" and "Douglas Elmendorf", "Van der Meer" and the whole name. */
function findVariant(
  drafts: readonly Draft[] | undefined,
  name: Name,
  words: readonly string[],
): Draft | undefined {
  if (name.kind === 'organisation' || name.kind === 'place') return undefined
  return drafts?.slice(0, NAMESAKES_MAX).find(({ given, full }) => {
    if (
      NAME_PARTICLES.has(words[0]!) &&
      toCore(full.words).slice(-words.length).join(' ') === words.join(' ')
    )
      return true
    const [a, b] = [given.replace('.', ''), words[0]!.replace('.', '')]
    return a === b || ((a.startsWith(b) || b.startsWith(a)) && Math.min(a.length, b.length) !== 2)
  })
}

/** "Volodymyr Zelensky" and "Volodymyr Zelenskyy": the same given name, and a long surname but for one letter. */
function findMisspelt(
  drafts: readonly Draft[] | undefined,
  { kind }: Name,
  words: readonly string[],
): Draft | undefined {
  if (kind !== 'person') return undefined
  return drafts?.slice(0, NAMESAKES_MAX).find(({ surname }) => isMisspelt(surname, words.at(-1)!))
}

const INITIALS = /^\p{Lu}{3,6}$/u

/** The bodies of an article by their capitals: "the WTO" is the World Trade Organization. */
function indexInitials(drafts: Iterable<Draft>): ReadonlyMap<string, Draft> {
  const index = new Map<string, Draft>()
  for (const draft of drafts) {
    const initials = draft.kind === 'organisation' ? toInitials(draft.full.text) : ''
    if (INITIALS.test(initials) && !index.has(initials)) index.set(initials, draft)
  }
  return index
}

function toInitials(name: string): string {
  return name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.join('') ?? ''
}

function chooseDraft(drafts: readonly Draft[] | undefined, { gender, start }: Name): Draft | undefined {
  if (!drafts) return undefined
  const fitting = toIntroduced(drafts.slice(0, NAMESAKES_MAX), start).filter(
    (draft) => gender === undefined || (toGender(draft) ?? gender) === gender,
  )
  if (fitting.length < 2) return fitting[0]
  const [first, second] = fitting.toSorted((a, b) => countFull(b) - countFull(a))
  return countFull(first!) > countFull(second!) ? first : undefined
}

/** Those whom the article has named in full by then; all of them when it has named none. */
function toIntroduced(drafts: readonly Draft[], start: number): readonly Draft[] {
  const introduced = drafts.filter(({ first }) => first < start)
  return introduced.length > 0 ? introduced : drafts
}

function countFull({ mentions }: Draft): number {
  return mentions.filter(({ words }) => words.length > 1).length
}

function addMention(draft: Draft, name: Name, draftOf: Map<Name, Draft>): void {
  draft.mentions.push(name)
  draftOf.set(name, draft)
  if (draft.kind === 'unknown' || (draft.kind === 'place' && name.kind === 'person')) draft.kind = name.kind
  if (name.words.length > draft.full.words.length) draft.full = name
}

function toGender({ mentions }: Draft): Gender | undefined {
  const addressed = mentions.find((name) => name.gender && name.isAddressed)
  return (addressed ?? mentions.find(({ gender }) => gender))?.gender
}

function toEntities(draftOf: ReadonlyMap<Name, Draft>): Entities {
  const made = new Map<Draft, Entity>()
  const entities = new Map<Name, Entity>()
  for (const [name, draft] of draftOf) {
    const entity = made.get(draft) ?? toEntity(draft)
    made.set(draft, entity)
    entities.set(name, entity)
  }
  return entities
}

function toEntity(draft: Draft): Entity {
  const gender = toGender(draft)
  const mentions = draft.mentions.toSorted((a, b) => a.start - b.start)
  const role = chooseRole(mentions.flatMap((name) => name.role?.text ?? []))
  const isPerson = draft.kind === 'unknown' && mentions.some(({ isAddressed }) => isAddressed)
  return {
    kind: isPerson ? 'person' : draft.kind,
    name: draft.full.text.replace(/\s+/g, ' '),
    ...(role !== undefined && { role }),
    ...(gender && { gender }),
    mentions,
  }
}
