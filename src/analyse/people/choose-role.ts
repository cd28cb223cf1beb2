/**
 * What somebody is, from the offices that an article gives beside the name, in order: the first that tells something.
 *
 * It gives way to a fuller form of it later on ("minister" to "foreign minister"); what only sets somebody
 * beside somebody else ("rival", "his wife") tells nothing on its own.
 *
 * @example
 * chooseRole(['rival', 'minister', 'Foreign Minister']) // 'Foreign Minister'
 */
export function chooseRole(offices: readonly string[]): string | undefined {
  const roles = offices.map(toPlain).filter((role) => !RELATION.test(role))
  const first = roles.find((role) => !role.startsWith('who ')) ?? roles[0]
  if (first === undefined) return undefined
  const known = first.toLowerCase()
  const fuller = roles.find((role) => {
    const lower = role.toLowerCase()
    return (
      lower.startsWith(`${known} `) || (!known.includes(' ') && lower.split(' ').slice(1).includes(known))
    )
  })
  return fuller ?? first
}

const RELATION =
  /^(?:rival|opponent|challenger|counterpart|colleague|partner|friend|fellow|cousin|relative|spouse|wife|husband|widow|widower|son|daughter|brother|sister|father|mother|dad|mom|mum|uncle|aunt|nephew|niece|grandson|grandfather|grandmother|granddaughter|parent|child|sibling|boyfriend|girlfriend|man|woman|boy|girl|guy|lady|gentleman|neighbou?r|user|caller|viewer|reader|commenter|member|insider|private|head|source)$/i

const SINGULARS: Readonly<Record<string, string>> = {
  'Sens.': 'Sen.',
  'Reps.': 'Rep.',
  'Govs.': 'Gov.',
  Senators: 'Senator',
  Representatives: 'Representative',
  Governors: 'Governor',
  Presidents: 'President',
}

// With a capital only where a sentence begins.
const OPENING = /^(?:The|Former|Retired|Longtime|Onetime|Outgoing|Incoming)(?= )/

function toPlain(office: string): string {
  const plain = office.replace(/\s+/g, ' ').replace(OPENING, (word) => word.toLowerCase())
  return SINGULARS[plain] ?? plain
}
