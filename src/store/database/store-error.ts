import { GazetteError } from '../../kit/gazette-error.ts'

/** Runs what touches the store; what SQLite throws becomes an error with a way out. */
export function guardDatabase<T>(path: string, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    throw toStoreError(path, cause)
  }
}

// Primary result codes of SQLite, the lower byte of `errcode` (sqlite.org/rescode.html).
const REASONS: Readonly<Record<number, readonly [why: string, fix: string]>> = {
  5: ['another process holds it', 'Wait until the other run is done, and try again'],
  6: ['another process holds it', 'Wait until the other run is done, and try again'],
  8: ['it cannot be written', 'Allow yourself to write to the file and its folder'],
  10: ['the disk refused', 'See that the disk is sound and has space; nothing that was recorded is lost'],
  11: [
    'it is damaged',
    'Restore it from a copy, or move it away with its -wal and -shm files; without it nobody knows who was sent what',
  ],
  13: ['the disk is full', 'Free some space and run it again; nothing that was recorded is lost'],
  14: ['it cannot be opened', 'See that its folder exists and that you may write there'],
  26: [
    'it is no store but something else, or damaged',
    'Restore it from a copy, or name another file as "store"',
  ],
}

/** What an error of SQLite becomes for the reader. */
export function toStoreError(path: string, cause: unknown): GazetteError {
  if (cause instanceof GazetteError) return cause
  const errcode = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : 0
  const text = cause instanceof Error ? cause.message : String(cause)
  const isDamaged = errcode === 11 || /malformed/i.test(text)
  const [why, fix] = REASONS[isDamaged ? 11 : errcode] ?? [text, 'See that the disk is sound, and try again']
  return new GazetteError(`Cannot use the store "${path}": ${why}`, { code: 'delivery', path, cause, fix })
}
