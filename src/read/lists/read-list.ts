import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { ReadingList } from '../../model/collection.ts'
import { decode } from '../decode.ts'
import { READ_LIMITS } from '../read-limits.ts'
import { LIST_READERS } from './lists.ts'

/**
 * Reads a list of links or feeds: text, Markdown, CSV, bookmarks, OPML, CSL JSON or RIS, known by its content.
 *
 * @throws GazetteError `input` when the file cannot be read, is too large, or is damaged.
 */
export async function readList(path: string): Promise<ReadingList> {
  try {
    const { size } = await stat(path)
    if (size > READ_LIMITS.bundleBytesMax) throw new Error('it is over 64 MiB')
    const text = decode(await readFile(path), { isPage: true })?.text
    if (text === undefined) throw new Error('it is no text')
    return parseList({ name: basename(path), text })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/, \w+ '.*$/s, '') : String(cause)
    throw new GazetteError(`Cannot read the list "${path}": ${why}`, {
      code: 'input',
      path,
      cause,
      fix: 'Name a list of links (.txt, .md, .csv, bookmarks as .html, .opml, CSL .json, .ris), or an address',
    })
  }
}

/**
 * Parses a list of links or feeds.
 *
 * @example
 * parseList({ name: 'week.md', text: '- [Ports](https://example.org/ports) #trade' }).links
 * // [{ url: 'https://example.org/ports', title: 'Ports', tags: ['trade'] }]
 */
export function parseList(list: { readonly name: string; readonly text: string }): ReadingList {
  const plain = { ...list, text: list.text.replace(/^\ufeff/, '') }
  const reader = LIST_READERS.find(({ recognises }) => recognises(plain))!
  return { kind: reader.kind, ...reader.read(plain) }
}
