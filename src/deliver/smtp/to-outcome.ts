import type { CarryOutcome } from '../../model/carrier.ts'

/** What nodemailer says of a conversation that failed. */
export interface SmtpFailure extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
  readonly command?: string
}

/**
 * What a failed conversation means for its message.
 *
 * The server's own refusal is believed at whatever point it comes. Without one everything hangs on whether the final dot may
 * have been on its way: nodemailer gives the same error codes before and after it.
 */
export function toOutcome(error: SmtpFailure, { isDotSent }: { readonly isDotSent: boolean }): CarryOutcome {
  const { responseCode, response, code } = error
  const isAnswer = !isDotSent || code === 'EMESSAGE'
  if (isAnswer && responseCode !== undefined && responseCode >= 400 && responseCode < 600)
    return { kind: 'refused', code: responseCode, response: toLine(response ?? error.message) }
  return { kind: isDotSent ? 'uncertain' : 'unsent', response: toLine(error.message) }
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
