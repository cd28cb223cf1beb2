import { sha256 } from '../../kit/sha256.ts'
import { toSlug } from '../../kit/slug.ts'
import { toStableJson } from '../../kit/stable-json.ts'
import type { Edition } from '../../model/edition.ts'
import type { LetterParts } from '../../model/letter.ts'
import type { MailSettings } from '../../model/mail-settings.ts'
import type { BuiltEdition } from '../../store/store.ts'
import { toSenderAddress } from '../draft-message.ts'

export interface LetterPartsOptions {
  readonly mail: MailSettings
  /** An instant, ISO 8601 in UTC: when the messages say that they were sent. */
  readonly date: string
}

/** What the messages of a built edition are made of. */
export async function toLetterParts(
  built: BuiltEdition,
  { mail, date }: LetterPartsOptions,
): Promise<LetterParts> {
  const edition = JSON.parse(await built.readText('edition.json')) as Edition
  const [html, text] = await Promise.all([built.readText('email.html'), built.readText('email.txt')])
  const { places = {} } = built.manifest
  const address = toSenderAddress(edition)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const slug = toSlug(edition.title, 'newsletter')
  return {
    edition: built.manifest.edition.id,
    subject: edition.subject,
    ...(edition.subjectFields !== undefined && { subjectPlaces: edition.subjectFields }),
    date,
    from: { name: edition.sender.name, address },
    html: { content: html, places: places['email.html'] ?? [] },
    text: { content: text, places: places['email.txt'] ?? [] },
    listId: mail.listId ?? `${slug}.${domain}`,
    unsubscribeAddress: mail.unsubscribeAddress ?? address,
    ...(mail.unsubscribeUrl !== undefined && { unsubscribeUrl: mail.unsubscribeUrl }),
    bounceAddress: mail.bounceAddress ?? address,
    feedbackId: mail.feedbackId ?? `${built.manifest.edition.id}:${slug}:gazette:${toSenderId(domain)}`,
    ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
  }
}

/** The hash of what is sent, whenever that is. */
export function hashLetterParts({ date: _, ...parts }: LetterParts): string {
  return sha256(toStableJson(parts))
}

// Gmail counts complaints by it: 5 to 15 characters, the same for ever.
function toSenderId(domain: string): string {
  return domain.replaceAll('.', '-').slice(0, 15).padEnd(5, '-')
}
