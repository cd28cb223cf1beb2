import type { DatabaseSync } from 'node:sqlite'

export interface DueOptions {
  readonly count: number
  readonly skipDomains: readonly string[]
  /** Milliseconds since 1970; what is due beyond `far` was set by a clock that stood wrong. */
  readonly now: number
  readonly far: number
}

/** The numbers of messages of an edition that may be sent. */
export type FindDue = (edition: string, options: DueOptions) => readonly number[]

// However many messages of a domain with a limit have piled up, no claim looks at more than these: in a list of a million it
// would look through half of them for every message. Where it stopped, the next one goes on.
const LOOKED_AT_MAX = 5000

const PENDING = "edition = :edition AND state = 'pending' AND next_at IS NULL AND id > :after ORDER BY id"
const END = `SELECT id FROM messages WHERE ${PENDING} LIMIT 1 OFFSET ${LOOKED_AT_MAX - 1}`

/** Finds pending messages, going round the list, and then deferred ones that are due. */
export function createFindDue(database: DatabaseSync): FindDue {
  const cursors = new Map<string, number>()
  return (edition, { count, skipDomains, now, far }) => {
    const skips = Object.fromEntries(skipDomains.map((domain, i) => [`skip${i}`, domain]))
    const free = `domain NOT IN (${Object.keys(skips)
      .map((name) => `:${name}`)
      .join(', ')})`
    const find = (among: string, values: Readonly<Record<string, number>>, most: number) => {
      const sql = `SELECT id FROM (SELECT id, domain FROM messages WHERE ${among} LIMIT ${LOOKED_AT_MAX}) WHERE ${free} LIMIT :most`
      const rows = database.prepare(sql).all({ edition, ...skips, ...values, most })
      return (rows as unknown as readonly { readonly id: number }[]).map(({ id }) => id)
    }
    const findPending = (after: number, most: number): readonly number[] => {
      const ids = find(PENDING, { after }, most)
      if (ids.length === most) {
        cursors.set(edition, ids.at(-1)!)
        return ids
      }
      const end = database.prepare(END).get({ edition, after }) as { readonly id: number } | undefined
      cursors.set(edition, end?.id ?? 0)
      // At the end of the list: who was passed over, or given back, stands before.
      if (end !== undefined || after === 0) return ids
      return [...new Set([...ids, ...findPending(0, most - ids.length)])]
    }
    const ids = [...findPending(cursors.get(edition) ?? 0, count)]
    for (const [when, at] of [
      ['next_at <= :at', now],
      ['next_at > :at', far],
    ] as const)
      if (ids.length < count)
        ids.push(
          ...find(
            `edition = :edition AND state = 'deferred' AND ${when} ORDER BY next_at, id`,
            { at },
            count - ids.length,
          ),
        )
    return ids
  }
}
