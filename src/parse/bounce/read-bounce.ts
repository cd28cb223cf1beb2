import type { BouncedRecipient } from '../../model/bounce.ts'
import { chooseKind } from './choose-kind.ts'
import { findRecipients, toAddresses } from './find-recipients.ts'
import { isAutoReply, isBounce } from './is-bounce.ts'
import { parseMime } from './parse-mime.ts'
import { readComplaint } from './read-complaint.ts'
import { readNotification } from './read-notification.ts'
import { readEvidence, type Evidence } from './read-evidence.ts'

const REASON_LENGTH_MAX = 300
const NESTED_MAX = 3

/**
 * Reads what a message that came back says of each recipient: delivery reports (RFC 3464), complaints (RFC 5965), and the
 * many that follow neither. An auto-reply is `none`; a message that is no answer to mail of ours names nobody.
 *
 * @param raw One character for each byte (Latin-1).
 */
export function readBounce(raw: string, nested = 0): readonly BouncedRecipient[] {
  const evidence = readEvidence(parseMime(raw))
  const complaint = readComplaint(evidence)
  if (complaint !== undefined) return complaint
  const notified = readNotification(evidence.text)
  if (notified !== undefined) return notified
  const reported = readStatusGroups(evidence)
  if (reported.length > 0) return reported
  if (isAutoReply(evidence))
    return [
      {
        address: toAddresses(evidence.headers.get('from'))[0] ?? '',
        kind: 'none',
        status: '',
        reason: 'auto-reply',
      },
    ]
  if (!isBounce(evidence)) return []
  const named = findRecipients(evidence)
  // A report that is passed on in another, which says nothing itself.
  if (
    nested < NESTED_MAX &&
    named.every(({ words }) => chooseKind({ words, status: '', action: '' }).name === NOTHING)
  ) {
    const inner = evidence.returned === '' ? [] : readBounce(evidence.returned, nested + 1)
    if (inner.some(({ kind }) => kind !== 'none')) return inner
  }
  const subject = evidence.headers.get('subject')?.[0] ?? ''
  return named.map(({ address, words, around }) =>
    toRecipient({
      address,
      said: [words, around, subject],
      context: evidence.text,
      status: '',
      action: 'failed',
    }),
  )
}

const NOTHING = 'no reason is given'

function readStatusGroups(evidence: Evidence): readonly BouncedRecipient[] {
  const { statusGroups, text, headers } = evidence
  const groups = statusGroups.filter(
    (group) => group.has('final-recipient') || group.has('original-recipient') || group.has('action'),
  )
  const named = new Map(findRecipients(evidence).map((one) => [one.address.toLowerCase(), one]))
  const subject = headers.get('subject')?.[0] ?? ''
  return groups.map((group) => {
    const first = (name: string) => group.get(name)?.[0] ?? ''
    const address =
      toReportedAddress(first('final-recipient')) ||
      toReportedAddress(first('original-recipient')) ||
      toReportedAddress(first('x-actual-recipient')) ||
      (groups.length === 1 ? ([...named.keys()][0] ?? '') : '')
    const action = first('action')
      .toLowerCase()
      .replace(/[^a-z].*$/, '')
    const status = first('status')
    if (/^(?:delivered|relayed|expanded)$/.test(action) || /^2\./.test(status))
      return {
        address,
        kind: 'none',
        status: /^2\.\d+\.\d+/.exec(status)?.[0] ?? '',
        reason: action || 'delivered',
      }
    const diagnostic = (group.get('diagnostic-code') ?? []).join(' ').replace(/^\s*[\w-]+\s*;\s*/, '')
    const own = named.get(address.toLowerCase())
    const category = (group.get('x-powermta-bouncecategory') ?? []).map(
      (name) => `X-PowerMTA-BounceCategory: ${name}`,
    )
    return toRecipient({
      address,
      said: toSaid({ diagnostic, own: own?.words ?? '', around: own?.around ?? text, subject }),
      context: [...category, own?.words ?? '', groups.length === 1 ? text : ''].join('\n'),
      status,
      action,
    })
  })
}

/** A server that said something meant that; only where it said nothing is there something to be had elsewhere. */
function toSaid(
  words: Readonly<Record<'diagnostic' | 'own' | 'around' | 'subject', string>>,
): readonly string[] {
  const { diagnostic, own, around, subject } = words
  return /[a-z]{3}.*[a-z]{3}.*[a-z]{3}/i.test(diagnostic)
    ? [diagnostic, own]
    : [diagnostic, own, around, subject]
}

function toReportedAddress(field: string): string {
  const value = field.replace(/^[^;]*;/, '').trim()
  return /[^\s<>"(),;]+@[^\s<>"(),;]+/.exec(value)?.[0]?.replace(/[.>]+$/, '') ?? ''
}

interface Said {
  readonly address: string
  /** What may tell why, the nearest first. */
  readonly said: readonly string[]
  readonly context: string
  readonly status: string
  readonly action: string
}

function toRecipient({ address, said, context, status, action }: Said): BouncedRecipient {
  const tries = said.filter((words) => words.trim() !== '')
  const all = tries.map((words) => ({ words, ...chooseKind({ words, context, status, action }) }))
  const chosen = all.find(({ name }) => name !== NOTHING) ??
    all[0] ?? { words: '', ...chooseKind({ words: '', status, action }) }
  const words = chosen.words.replace(/\s+/g, ' ').trim().slice(0, REASON_LENGTH_MAX)
  return {
    address,
    kind: chosen.kind,
    status: all[0]?.status || chosen.status,
    reason: words === '' ? chosen.name : `${chosen.name}: ${words}`,
  }
}
