import { toFieldName } from '../../kit/segment/find-tokens.ts'

/** What a column of a table of subscribers becomes. */
export type ColumnTarget =
  | { readonly kind: 'email' | 'status' | 'since' | 'joined' | 'reason' }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'none'; readonly why: string }

export interface MappedColumns {
  /** One for each column, in order. */
  readonly targets: readonly ColumnTarget[]
  /** Why the table cannot be used. */
  readonly mistake?: string
}

const NAME_LENGTH_MAX = 100

// What the exports of other senders call these columns.
const KNOWN: Readonly<Record<string, 'email' | 'status' | 'since' | 'joined' | 'reason'>> = {
  email: 'email',
  'e-mail': 'email',
  'email address': 'email',
  'e-mail address': 'email',
  email_address: 'email',
  emailaddress: 'email',
  address: 'email',
  mail: 'email',
  subscriber: 'email',
  status: 'status',
  state: 'status',
  'subscription status': 'status',
  since: 'since',
  'status since': 'since',
  joined: 'joined',
  'joined at': 'joined',
  created_at: 'joined',
  'created at': 'joined',
  'subscribed at': 'joined',
  subscribed_at: 'joined',
  optin_time: 'joined',
  confirm_time: 'joined',
  reason: 'reason',
}

// What the store tells of everybody itself.
const RESERVED: ReadonlySet<string> = new Set(['domain'])

/**
 * What the columns of a table become: by `map` where it names one, else by what they are called. Columns that mean nothing
 * to the list are fields of that name, in lower case.
 *
 * @example
 * mapColumns(['E-mail', 'Country'], {}).targets // [{ kind: 'email' }, { kind: 'field', name: 'country' }]
 */
export function mapColumns(first: readonly string[], map: Readonly<Record<string, string>>): MappedColumns {
  const wished = new Map(Object.entries(map).map(([from, to]) => [toFieldName(from), toFieldName(to)]))
  const names = first.map(toFieldName)
  const missing = [...wished.keys()].find((name) => !names.includes(name))
  const targets: ColumnTarget[] = []
  const taken = new Set<string>()
  // Columns that were named by hand go before those that were guessed.
  const order = [...names.keys()].toSorted((a, b) => rank(names[a]!) - rank(names[b]!))
  function rank(name: string): number {
    return wished.has(name) ? 0 : name === 'email' ? 1 : 2
  }
  for (const i of order) {
    const target = toTarget(names[i]!, wished)
    const slot = target.kind === 'field' ? `field ${target.name}` : target.kind
    targets[i] =
      target.kind !== 'none' && taken.has(slot)
        ? { kind: 'none', why: 'another column is that already' }
        : target
    taken.add(slot)
  }
  if (missing !== undefined) return { targets, mistake: `no column is named "${missing}"` }
  return taken.has('email') ? { targets } : { targets, mistake: 'no column is named "email"' }
}

function toTarget(name: string, wished: ReadonlyMap<string, string>): ColumnTarget {
  const wish = wished.get(name)
  if (wish === '') return { kind: 'none', why: 'left out' }
  const target = wish ?? name
  if (target === '') return { kind: 'none', why: 'it has no name' }
  const known = Object.hasOwn(KNOWN, target) ? KNOWN[target] : undefined
  if (known !== undefined) return { kind: known }
  if (RESERVED.has(target)) return { kind: 'none', why: 'the list knows that itself' }
  if (target.length > NAME_LENGTH_MAX) return { kind: 'none', why: 'its name is over 100 characters' }
  return { kind: 'field', name: target }
}
