import type { BouncedRecipient } from '../../model/bounce.ts'
import { chooseKind } from './choose-kind.ts'

interface Notified {
  readonly emailAddress?: unknown
  readonly status?: unknown
  readonly diagnosticCode?: unknown
}

interface Notification {
  readonly notificationType?: unknown
  readonly eventType?: unknown
  readonly bounce?: { readonly bounceType?: unknown; readonly bouncedRecipients?: readonly Notified[] }
  readonly complaint?: { readonly complainedRecipients?: readonly Notified[] }
}

/** Recipients of a notice in JSON by mail, as Amazon SES sends them; `undefined` when the text is none. */
export function readNotification(text: string): readonly BouncedRecipient[] | undefined {
  if (!/"(?:notificationType|eventType)"/.test(text)) return undefined
  const notification = parseJson(text)
  const type = String(notification?.notificationType ?? notification?.eventType ?? '').toLowerCase()
  const recipients = (list: readonly Notified[] | undefined) =>
    Array.isArray(list) ? (list as readonly Notified[]) : []
  if (type === 'complaint')
    return recipients(notification?.complaint?.complainedRecipients).map(({ emailAddress }) => ({
      address: String(emailAddress ?? ''),
      kind: 'complaint',
      status: '',
      reason: 'complaint',
    }))
  if (type !== 'bounce') return type === 'delivery' ? [] : undefined
  return recipients(notification?.bounce?.bouncedRecipients).map((recipient) => {
    const words = String(recipient.diagnosticCode ?? '')
    const { kind, name, status } = chooseKind({
      words,
      status: String(recipient.status ?? ''),
      action: 'failed',
    })
    return {
      address: String(recipient.emailAddress ?? ''),
      kind,
      status,
      reason: words === '' ? name : `${name}: ${words.slice(0, 300)}`,
    }
  })
}

function parseJson(text: string): Notification | undefined {
  // Lines that were too long are folded with "!" by some mail programs.
  const whole = text.replace(/!\n /g, '')
  try {
    const value: unknown = JSON.parse(whole.slice(whole.indexOf('{'), whole.lastIndexOf('}') + 1))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
