/** Which of the ledger's files: the store, or its write-ahead log. */
export type LedgerFile = 'store' | 'log'

/** What a run did to the ledger's files and what it had sent, in their order. */
export type TraceEvent =
  | { readonly kind: 'write'; readonly file: LedgerFile; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: LedgerFile; readonly size: number }
  | { readonly kind: 'unlink'; readonly file: LedgerFile }
  | { readonly kind: 'sync'; readonly file: LedgerFile }
  /** The last byte of a message has left for the server. */
  | { readonly kind: 'body'; readonly rcpt: string; readonly file?: never }

export const TRACED_CALLS = 'pwrite64,ftruncate,unlink,fsync,fdatasync,write,writev'

const CALL = /^(\d+) +(?:(\w+)\(|<\.\.\. \w+ resumed>)(.*)$/
const HEX_STRING = /"((?:\\x[0-9a-f]{2})*)"/g

/** Reads what `strace -f -y -xx` wrote down of a sender. */
export function readTrace(trace: string, store: string): readonly TraceEvent[] {
  const files: Readonly<Record<string, LedgerFile>> = { [store]: 'store', [`${store}-wal`]: 'log' }
  const events: TraceEvent[] = []
  const talks = new Map<string, Talk>()
  // A call that another thread's interrupts in the trace counts when it is told to have ended.
  const begun = new Map<string, TraceEvent>()
  for (const line of trace.split('\n')) {
    const [, thread, call, rest = ''] = CALL.exec(line) ?? []
    if (thread === undefined) continue
    if (call === undefined) {
      const event = begun.get(thread)
      if (event !== undefined && isDone(rest)) events.push(event)
      begun.delete(thread)
      continue
    }
    const place = toText(/<((?:\\x[0-9a-f]{2})*)>/.exec(rest)?.[1] ?? '')
    const strings = [...rest.matchAll(HEX_STRING)].map(([, hex]) => hex!)
    if (call === 'write' || call === 'writev') {
      if (!place.startsWith('socket:')) continue
      const talk = talks.get(place) ?? { text: '', rcpt: '', isData: false }
      talks.set(place, talk)
      talk.text += strings.map(toText).join('')
      for (const rcpt of hear(talk)) events.push({ kind: 'body', rcpt })
      continue
    }
    const file = files[call === 'unlink' ? toText(strings[0] ?? '') : place]
    if (file === undefined) continue
    const event = toEvent(call, { file, rest, bytes: strings[0] ?? '' })
    if (rest.includes('<unfinished')) begun.set(thread, event)
    else if (isDone(rest)) events.push(event)
  }
  return events
}

interface CallArguments {
  readonly file: LedgerFile
  readonly rest: string
  readonly bytes: string
}

function toEvent(call: string, { file, rest, bytes }: CallArguments): TraceEvent {
  // The last argument: a size or an offset.
  const last = Number(/, (\d+)(?:\)| <unfinished)/.exec(rest.slice(-60))?.[1])
  if (call === 'unlink') return { kind: 'unlink', file }
  if (call === 'ftruncate') return { kind: 'truncate', file, size: last }
  if (call === 'pwrite64') return { kind: 'write', file, offset: last, bytes: toBytes(bytes) }
  return { kind: 'sync', file }
}

function isDone(rest: string): boolean {
  return /= \d+[^=]*$/.test(rest)
}

/** What was said to the server over a connection. */
interface Talk {
  text: string
  rcpt: string
  isData: boolean
}

/** Whose messages have become whole. */
function hear(talk: Talk): readonly string[] {
  const found: string[] = []
  for (;;) {
    const end = talk.isData ? '\r\n.\r\n' : '\r\n'
    const at = talk.text.indexOf(end)
    if (at < 0) return found
    const said = talk.text.slice(0, at)
    talk.text = talk.text.slice(at + end.length)
    if (talk.isData) found.push(talk.rcpt)
    else talk.rcpt = /^RCPT TO:<(.*?)>/i.exec(said)?.[1] ?? talk.rcpt
    talk.isData = !talk.isData && /^DATA$/i.test(said)
  }
}

function toBytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex')
}

function toText(hex: string): string {
  return toBytes(hex).toString('latin1')
}
