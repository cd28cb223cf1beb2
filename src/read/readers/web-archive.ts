import { decode } from '../decode.ts'
import { toKnownFacts } from './known-facts.ts'
import { findParameter, readHead, readParts, type MimePart } from './mime.ts'
import type { Reader } from './reader.ts'
import { refuse } from './refuse.ts'

const SAVED = /^(?:From: <Saved by|Snapshot-Content-Location:)/im
const RELATED = /^Content-Type: multipart\/related[^]{0,200}type="?text\/html/im

/** A web page in one file as browsers save it (.mhtml, RFC 2557); its frames, styles and pictures are not looked at. */
export const webArchiveReader: Reader = {
  kind: 'a saved web page',
  extensions: ['.mhtml', '.mht'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text, extension }) =>
    SAVED.test(text) || (RELATED.test(text) && (extension === '.mhtml' || extension === '.mht')),
  read({ bytes }, { entryCountMax }) {
    const message = Buffer.from(bytes).toString('latin1')
    const { head } = readHead(message)
    const pages = readParts(message, { countMax: entryCountMax }).filter(({ type }) => /html/.test(type))
    const address = head.get('snapshot-content-location') ?? head.get('content-location')
    const page = pages.find((part) => part.head.get('content-location') === address) ?? pages[0]
    const text = page && decodePage(page)
    if (page === undefined || text === undefined)
      return refuse({ code: 'file-damaged', message: 'There is no page in it' })
    const url = address ?? page.head.get('content-location')
    const supposed = toKnownFacts({ canonicalUrl: /^https?:/i.test(url ?? '') ? url : undefined })
    return { kind: 'extracts', extracts: [{ format: 'html', text, isExtract: true, supposed }] }
  },
}

function decodePage({ head, bytes }: MimePart): string | undefined {
  const charset = findParameter(head.get('content-type') ?? '', 'charset')
  try {
    if (charset !== undefined) return new TextDecoder(charset).decode(bytes)
  } catch {
    // A charset that nobody knows is found out as for any page.
  }
  return decode(bytes, { isPage: true })?.text
}
