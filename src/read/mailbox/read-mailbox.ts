import type { Dirent } from 'node:fs'
import { createReadStream } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '../../kit/compare-text.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { findMaildirPart, isMaildir } from '../maildir.ts'
import { MESSAGE_CHARACTERS_MAX, type MailboxMessage } from './mailbox-message.ts'
import { readMbox } from './read-mbox.ts'

export interface MailboxOptions {
  readonly signal?: AbortSignal | undefined
}

const DEPTH_MAX = 16
const MESSAGE_FILE = /\.(?:eml|msg|txt|mbox|mbx)$|^[^.]+$/i

/**
 * Reads messages one after the other: a file (`.eml`, or mbox), a Maildir, a folder of such files, standard input (`-`),
 * or an IMAP mailbox (`imaps://user@host/INBOX`).
 *
 * @throws GazetteError `input` when it cannot be read.
 */
export async function* readMailbox(
  place: string,
  options: MailboxOptions = {},
): AsyncGenerator<MailboxMessage> {
  if (/^imaps?:\/\//i.test(place)) {
    const { readImap } = await import('./read-imap.ts')
    yield* readImap(place, options)
    return
  }
  if (place === '-') {
    yield* readMessages(process.stdin.setEncoding('latin1') as AsyncIterable<string>, '-')
    return
  }
  const found = await stat(place).catch((cause: unknown) => {
    throw toReadError(place, 'there is no such file or folder', cause)
  })
  if (found.isDirectory()) yield* readFolder(place, { ...options, depth: 0, isInside: false })
  else yield* readMailFile(place)
}

interface FolderOptions extends MailboxOptions {
  readonly depth: number
  /** Whether it is a folder of messages in a Maildir, whose files have names of their own. */
  readonly isInside: boolean
}

async function* readFolder(
  folder: string,
  { signal, depth, isInside }: FolderOptions,
): AsyncGenerator<MailboxMessage> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw toReadError(folder, 'the folder cannot be opened', cause)
  })
  const isMail = isMaildir(entries)
  for (const entry of entries.toSorted((a: Dirent, b: Dirent) => compareText(a.name, b.name))) {
    signal?.throwIfAborted()
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      const part = isMail ? findMaildirPart(entry.name) : 'folder'
      if (part === 'unfinished' || depth >= DEPTH_MAX) continue
      yield* readFolder(path, { signal, depth: depth + 1, isInside: part === 'messages' })
    } else if (entry.isFile() && (isInside || MESSAGE_FILE.test(entry.name))) yield* readMailFile(path)
  }
}

async function* readMailFile(path: string): AsyncGenerator<MailboxMessage> {
  try {
    const file = await open(path)
    const head = Buffer.alloc(5)
    await file.read(head, 0, head.length, 0)
    await file.close()
    // Some write a single message with the line of an mbox before it.
    if (head.toString('latin1') === 'From ' && !/\.eml$/i.test(path))
      yield* readMbox(createReadStream(path, 'latin1') as AsyncIterable<string>, path)
    else
      for await (const raw of createReadStream(path, {
        encoding: 'latin1',
        end: MESSAGE_CHARACTERS_MAX - 1,
        highWaterMark: MESSAGE_CHARACTERS_MAX,
      }) as AsyncIterable<string>)
        yield { path, raw }
  } catch (cause) {
    if (cause instanceof GazetteError) throw cause
    throw toReadError(path, cause instanceof Error ? cause.message : 'it cannot be opened', cause)
  }
}

/** A stream of one message, or of an mbox. */
async function* readMessages(chunks: AsyncIterable<string>, path: string): AsyncGenerator<MailboxMessage> {
  let raw = ''
  const rest = chunks[Symbol.asyncIterator]()
  for (;;) {
    const { value, done } = await rest.next()
    if (done === true) break
    if (raw.length < MESSAGE_CHARACTERS_MAX) raw += value
    if (raw.length < 5 || !raw.startsWith('From ')) continue
    yield* readMbox(startWith(raw, rest), path)
    return
  }
  if (raw.trim() !== '') yield { path, raw: raw.slice(0, MESSAGE_CHARACTERS_MAX) }
}

async function* startWith(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first
  for (;;) {
    const { value, done } = await rest.next()
    if (done === true) return
    yield value
  }
}

function toReadError(path: string, why: string, cause: unknown): GazetteError {
  return new GazetteError(`Cannot read messages from "${path}": ${why}`, {
    code: 'input',
    path,
    cause,
    fix: 'Name a Maildir, an mbox, a folder of .eml files, one message, - or imaps://user@host/INBOX',
  })
}
