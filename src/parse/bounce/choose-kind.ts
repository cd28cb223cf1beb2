import { BOUNCE_REASONS, type BounceReason } from './bounce-reasons.ts'
import { findPhase } from './find-phase.ts'

export interface Diagnosis {
  readonly kind: 'hard' | 'soft'
  readonly name: string
  readonly status: string
}

const LATE = 'not delivered in time'
const WORDS_MAX = 4000
// Classes, subjects and details of RFC 3463 alone: an IP address or a version is no status.
const STATUS = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/g
const REPLY = /(?<![\d.:/-])([45][0-5]\d)(?=[ -](?!\d)|$)/g

// What a status says by itself, when the words say nothing (RFC 3463, RFC 7505, RFC 7372).
const BY_STATUS: Readonly<Record<string, readonly [kind: 'hard' | 'soft', name: string]>> = {
  '5.1.0': ['hard', 'no such address'],
  '5.1.1': ['hard', 'no such address'],
  '5.1.2': ['hard', 'no such domain'],
  '5.1.3': ['hard', 'no such address'],
  '5.1.4': ['hard', 'no such address'],
  '5.1.6': ['hard', 'the address has moved'],
  '5.1.10': ['hard', 'no mail is accepted there'],
  '5.2.1': ['soft', 'account disabled'],
  '5.2.2': ['soft', 'mailbox full'],
  '5.2.3': ['soft', 'message too large'],
  '5.4.4': ['hard', 'no such domain'],
  '5.4.7': ['soft', 'not delivered in time'],
  '4.4.7': ['soft', 'not delivered in time'],
}

/** What the words and codes of a server mean; words go before codes, which many servers choose badly. */
export function chooseKind({
  words,
  status,
  action,
  context = '',
}: {
  /** What is said of the recipient. */
  readonly words: string
  /** What the report says besides, which may tell the command that was refused. */
  readonly context?: string
  /** Of the report's own field; empty when it has none. */
  readonly status: string
  readonly action: string
}): Diagnosis {
  const text = words.replace(/\s+/g, ' ').slice(0, WORDS_MAX)
  const found = findStatus(text, status)
  const isDelayed = action === 'delayed' || found.startsWith('4.')
  const reason = findReason(text, found, context)
  const before = reason === undefined ? '' : text.slice(0, reason.pattern.exec(text)?.index)
  // Whoever will be tried again is not gone yet.
  if (reason?.kind === 'hard' && action === 'delayed') return { kind: 'soft', name: LATE, status: found }
  if (reason?.kind === 'hard' && isDoubtful({ name: reason.name, text, before, status: found, context }))
    return { kind: 'soft', name: 'refused', status: found }
  if (reason !== undefined) return { kind: reason.kind, name: reason.name, status: found }
  const known = BY_STATUS[found]
  if (known !== undefined) return { kind: known[0], name: known[1], status: found }
  return { kind: 'soft', name: isDelayed ? LATE : 'no reason is given', status: found }
}

// What says without doubt that nobody is there, if only it was said of the recipient.
const UNKNOWN =
  /user ?unknown|unknown (?:user|recipient|mail ?box|account)|no such (?:user|recipient|mail ?box|person|address|account)|(?:user|recipient|mail ?box|address|account)(?: \S+)? (?:does not exist|doesn['’]t exist|not found|not exist|unknown)|invalid (?:recipient|mail ?box|user)\b/i
const OUTRANKING = new Set([
  'sender refused',
  'mailbox full',
  'message too large',
  'account disabled',
  'authentication',
  'relaying refused',
])

/** The first reason whose words are there; a recipient that is refused as unknown is, though the words speak of policy as well. */
function findReason(text: string, status: string, context: string): BounceReason | undefined {
  const first = BOUNCE_REASONS.find(({ pattern }) => pattern.test(text))
  if (first === undefined || first.kind === 'hard' || OUTRANKING.has(first.name) || !UNKNOWN.test(text))
    return first
  const isRecipient = /^[45]\.1\.1$/.test(status) || (findPhase(text) ?? findPhase(context)) === 'RCPT'
  return isRecipient
    ? BOUNCE_REASONS.find(({ kind, pattern }) => kind === 'hard' && pattern.test(text))
    : first
}

/**
 * Whether "no such user" may be said by a filter. Some servers say so when they refuse a message, after they had taken the
 * recipient; only in answer to RCPT, with a status that says so, or from a directory that was asked, is it certain.
 */
function isDoubtful({
  name,
  text,
  before,
  status,
  context,
}: {
  readonly name: string
  readonly text: string
  /** What stands before the words that tell. */
  readonly before: string
  readonly status: string
  readonly context: string
}): boolean {
  const phase = findPhase(text) ?? findPhase(context.replace(/\s+/g, ' '))
  if (phase === 'MAIL' || phase === 'EHLO' || phase === 'CONNECT') return true
  if (name !== 'no such address' || phase === 'RCPT' || /^[45]\.1\.(?:[1-9]|10)$/.test(status)) return false
  // 5.2.1 is a mailbox that takes no mail, whatever the words.
  if (/^5\.2\./.test(status)) return true
  if (/^5\.4\.1$/.test(status) || STANDARD.test(text)) return false
  return phase === 'DATA' || AFTER_DATA.test(text) || REPLY_CODE.test(before)
}

// What RFC 5321 has for 550 in answer to RCPT.
const STANDARD = /requested action (?:was )?not taken: ?(?:mailbox unavailable|no such user)/i
// Yahoo and its kin say this after DATA, of closed and of filtering mailboxes alike.
const AFTER_DATA = /delivery error: dd|doesn['’]t have an? \S+ account/i
// A server's answer is quoted; without one, it was a directory at hand that knew nobody of that name.
const REPLY_CODE = /(?<![\d./-]|\d:)5[0-5]\d(?=[ ,:-]|$)/

function findStatus(text: string, status: string): string {
  const all = [...text.matchAll(STATUS)].map(([code]) => code)
  const own = /^[245]\.\d{1,3}\.\d{1,3}/.exec(status.trim())?.[0] ?? ''
  // "5.0.0" says nothing that a code in the server's words does not say better.
  if (own !== '' && !/^\d\.0\.0$/.test(own)) return own
  const better = all.find((code) => !/^\d\.0\.0$/.test(code))
  if (better !== undefined) return better
  if (own !== '') return own
  if (all[0] !== undefined) return all[0]
  const reply = REPLY.exec(text)?.[1]
  REPLY.lastIndex = 0
  return reply === undefined ? '' : `${reply.slice(0, 1)}.0.0`
}
