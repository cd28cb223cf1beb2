import type { EmailAddress } from '../../model/email-address.ts'
import { fillFields, type FieldValues } from './fill-fields.ts'
import type { LetterParts, LetterTokens } from '../../model/letter.ts'

/** Whom a message is for. */
export interface Addressee {
  readonly address: EmailAddress
  readonly messageId: string
  readonly fields: Readonly<Record<string, string>>
  readonly tokens: LetterTokens
}

/** What a message for somebody says in its headers and links. */
export interface AddresseeWords {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  /** Those they have, and `email`. */
  readonly fields: Readonly<Record<string, string>>
  readonly unsubscribeHref: string
  readonly headers: Readonly<Record<string, string>>
  readonly bounceAddress: EmailAddress
}

const NAME_LENGTH_MAX = 200
// Mail programs show 60 or so; a header line may have 998.
const SUBJECT_LENGTH_MAX = 250

/** What the edition's patterns come to for one of its recipients. */
export function toAddresseeWords(parts: LetterParts, { address, fields, tokens }: Addressee): AddresseeWords {
  const mailto = toMailto(fill(parts.unsubscribeAddress, tokens.unsubscribe), tokens.unsubscribe)
  const url = parts.unsubscribeUrl === undefined ? undefined : fill(parts.unsubscribeUrl, tokens.unsubscribe)
  const values = { fields: { ...fields, email: address }, unsubscribeHref: url ?? mailto }
  return {
    to: { name: toName(Object.hasOwn(fields, 'name') ? fields['name']! : ''), address },
    subject: toSubject(parts, values),
    ...values,
    headers: {
      // RFC 2919: an identifier that never changes; RFC 2369: a list that nobody posts to.
      'List-Id': `<${parts.listId}>`,
      'List-Post': 'NO',
      'List-Unsubscribe': url === undefined ? `<${mailto}>` : `<${url}>, <${mailto}>`,
      ...(url !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      ...(parts.feedbackId !== undefined && { 'Feedback-ID': parts.feedbackId }),
    },
    bounceAddress: fill(parts.bounceAddress, tokens.bounce) as EmailAddress,
  }
}

function toSubject({ subject, subjectPlaces }: LetterParts, values: FieldValues): string {
  if (subjectPlaces === undefined) return subject
  const filled = fillFields({ content: subject, places: subjectPlaces }, values, 'subject')
  return [...filled].slice(0, SUBJECT_LENGTH_MAX).join('').trim()
}

function fill(pattern: string, token: string): string {
  return pattern.replace('{token}', token)
}

function toMailto(address: string, token: string): string {
  return `mailto:${address}?subject=unsubscribe%20${token}`
}

function toName(name: string): string {
  return name
    .slice(0, NAME_LENGTH_MAX)
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
}
