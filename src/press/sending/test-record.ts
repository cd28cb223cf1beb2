import { sha256 } from '../../kit/sha256.ts'
import type { LetterParts } from '../../model/letter.ts'
import type { Outbox, OutboxEvent } from '../../model/outbox.ts'

/** What became of an edition since its last test message. */
export interface TestComparison {
  readonly test: {
    readonly at: string
    readonly to: string
    /** Empty when it is as it was tested. */
    readonly changed: readonly string[]
  }
}

interface TestRecord {
  readonly to: string
  readonly hashes: Readonly<Record<string, string>>
}

const KIND = 'test'

/** A note of the ledger as people read it: of a test, whom it went to. */
export function toReadableEvent(event: OutboxEvent): OutboxEvent {
  if (event.kind !== KIND) return event
  try {
    return { ...event, detail: `to ${(JSON.parse(event.detail) as TestRecord).to}` }
  } catch {
    return event
  }
}

export function noteTest(
  outbox: Outbox,
  id: string,
  { to, parts }: { readonly to: string; readonly parts: LetterParts },
) {
  const record: TestRecord = { to, hashes: toHashes(parts) }
  return outbox.note(id, KIND, JSON.stringify(record))
}

/** What changed since the last test message of an edition; nothing when there was none. */
export async function compareWithTest(
  outbox: Outbox,
  id: string,
  parts: LetterParts,
): Promise<TestComparison | undefined> {
  const last = await outbox.lastNote(id, [KIND])
  if (last === undefined) return undefined
  const { at, detail } = last
  const record = JSON.parse(detail) as TestRecord
  const hashes = toHashes(parts)
  const changed = Object.keys(hashes).filter((name) => hashes[name] !== record.hashes[name])
  return { test: { at, to: record.to, changed } }
}

function toHashes(letter: LetterParts): TestRecord['hashes'] {
  const { subject: words, subjectPlaces, from, html, text, date: _, ...addresses } = letter
  const subject = subjectPlaces === undefined ? words : { words, subjectPlaces }
  const parts = { subject, from, HTML: html, text, addresses }
  return Object.fromEntries(
    Object.entries(parts).map(([name, value]) => [name, sha256(JSON.stringify(value)).slice(0, 16)]),
  )
}
