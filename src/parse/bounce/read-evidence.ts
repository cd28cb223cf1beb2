import { parseFields, type MimePart } from './parse-mime.ts'
import { splitReturned } from './split-returned.ts'

type Fields = ReadonlyMap<string, readonly string[]>

/** What a message brings that may tell of a delivery, taken apart. */
export interface Evidence {
  readonly headers: Fields
  /** Groups of fields of delivery reports (RFC 3464), that of the message itself first. */
  readonly statusGroups: readonly Fields[]
  /** Fields of a feedback report (RFC 5965). */
  readonly feedback: Fields | undefined
  /** What the reporting server says in words, without the message that it returns. */
  readonly text: string
  /** The message that is returned, whole or its header alone. */
  readonly returned: string
}

const TEXT_CHARACTERS_MAX = 64 * 1024
// Each message of ours has one recipient; a report of more than these is none of it.
const GROUPS_MAX = 200
const STATUS_TYPES = /^message\/(?:x?delivery-status|global-delivery-status)$/
const RETURNED_TYPES = /^(?:message\/(?:rfc822|global|partial)|(?:text|message)\/(?:rfc822|global)-headers?)$/

export function readEvidence(message: MimePart): Evidence {
  const leaves = flatten(message)
  const statusGroups = leaves
    .filter(({ type }) => STATUS_TYPES.test(type))
    .flatMap(({ body }) => toGroups(body))
  const feedback = leaves.find(({ type }) => type === 'message/feedback-report')
  const plain = leaves.filter(isPlain)
  const html = leaves.filter(({ type }) => type === 'text/html').map(({ body }) => stripHtml(body))
  const words = plain.some(({ body }) => body.trim() !== '')
    ? plain.map(({ body }) => body)
    : [...html, ...leaves.filter(isOtherText).map(({ body }) => body)]
  const { report, returned } = splitReturned(words.join('\n').slice(0, TEXT_CHARACTERS_MAX))
  // Reports in name alone, and forwarded ones, hold the fields among their words.
  const groups = statusGroups.length > 0 ? statusGroups : toLooseGroups(report)
  const attached = leaves.find(({ type, body }) => RETURNED_TYPES.test(type) && body.trim() !== '')
  return {
    headers: message.headers,
    statusGroups: groups.slice(0, GROUPS_MAX),
    feedback: feedback === undefined ? undefined : parseFields(unfold(feedback.body)),
    text: report,
    returned: attached?.body ?? returned,
  }
}

function flatten(part: MimePart): readonly MimePart[] {
  return part.parts.length === 0 ? [part] : part.parts.flatMap(flatten)
}

/** Words; a report in name alone has no parts, and is words too. */
function isPlain({ type }: MimePart): boolean {
  return type === 'text/plain' || type.startsWith('multipart/')
}

function isOtherText({ type }: MimePart): boolean {
  return type.startsWith('text/') && type !== 'text/html' && !RETURNED_TYPES.test(type)
}

function toGroups(body: string): readonly Fields[] {
  return body
    .split(/\n[ \t]*\n/)
    .map((group) => parseFields(unfold(group)))
    .filter((fields) => fields.size > 0)
}

/** Groups of fields in running text: each begins with the first field of a recipient. */
function toLooseGroups(text: string): readonly Fields[] {
  if (!/^[ \t>]*(?:final|original)-recipient[ \t]*:/im.test(text)) return []
  const lines = text
    .replace(/^[ \t]*(?:> ?)+/gm, '')
    .replace(/\n[ \t]+(?=\S)/g, ' ')
    .split('\n')
  const groups: string[][] = []
  let isFresh = false
  for (const line of lines) {
    if (
      !/^(?:final-recipient|original-recipient|action|status|diagnostic-code|remote-mta|x-actual-recipient)[ \t]*:/i.test(
        line,
      )
    ) {
      isFresh ||= line.trim() === ''
      continue
    }
    const name = line.slice(0, line.indexOf(':')).trim().toLowerCase()
    const last = groups.at(-1)
    const isSecond = last?.some((other) => other.toLowerCase().startsWith(`${name}:`)) ?? false
    if (last === undefined || isSecond || (isFresh && last.length >= 3)) groups.push([line])
    else last.push(line)
    isFresh = false
  }
  return groups
    .map((group) => parseFields(group))
    .filter((fields) => fields.has('final-recipient') || fields.has('original-recipient'))
}

function unfold(text: string): readonly string[] {
  return text.replace(/\n[ \t]+/g, ' ').split('\n')
}

function stripHtml(html: string): string {
  return html
    .replace(/<(style|script|head)\b.*?<\/\1\s*>/gis, ' ')
    .replace(/<(?:br|\/?p|\/?div|\/?tr|\/?li|\/?h\d)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^>]*>/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, "'")
    .replace(/&amp;/gi, '&')
}
