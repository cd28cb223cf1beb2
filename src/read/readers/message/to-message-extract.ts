import type { Attachment, ParsedMail } from 'mailparser'
import type { ReadLimits } from '../../read-limits.ts'
import { sha256 } from '../../../kit/sha256.ts'
import { toKnownFacts } from '../known-facts.ts'
import { readHead } from '../mime.ts'
import type { Extract } from '../reader.ts'
import { toLetterHtml } from './to-letter-html.ts'

const FORWARDED_DEPTH_MAX = 3
const OWN_WORDS_MAX = 60
const PREFIX = /^(?:\s*(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vs|i|ynt)\s*(?:\[\d+\])?\s*:|\[[^\]]{1,40}\]))+\s*/i

/** The letter in a message; of one that was forwarded as an attachment, the one that is attached. */
export async function toMessageExtract(bytes: Uint8Array, limits: ReadLimits, depth = 0): Promise<Extract> {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
    keepCidLinks: true,
    maxHtmlLengthToParse: limits.fileBytesMax,
  })
  const inner = mail.attachments.find(isMessage)
  if (inner !== undefined && depth < FORWARDED_DEPTH_MAX && countWords(mail) <= OWN_WORDS_MAX)
    return toMessageExtract(inner.content, limits, depth + 1)
  const html = typeof mail.html === 'string' && mail.html.trim() !== '' ? mail.html : undefined
  return {
    format: 'message',
    text: html ?? toLetterHtml(mail.text ?? ''),
    isExtract: true,
    supposed: readFacts(
      mail,
      readHead(Buffer.from(bytes.subarray(0, 262_144)).toString('latin1')).head.get('date'),
    ),
    sha256: sha256(bytes),
  }
}

function isMessage({ contentType }: Attachment): boolean {
  return contentType === 'message/rfc822'
}

function countWords({ text = '', html }: ParsedMail): number {
  const words = typeof html !== 'string' ? text : html.replace(/<[^>]*>/g, ' ')
  return words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** A letter of a list comes from a paper, any other from a person. The day is the one that the sender wrote. */
function readFacts(mail: ParsedMail, date: string | undefined) {
  const [from] = mail.from?.value ?? []
  const name = from?.name || undefined
  const isList = mail.headers.has('list')
  return toKnownFacts({
    headline: mail.subject?.replace(PREFIX, '').trim() || undefined,
    byline: isList ? undefined : name,
    publisher: isList ? name : undefined,
    date: date?.replace(/\s*\([^)]*\)\s*$/, '') ?? mail.date?.toISOString(),
  })
}
