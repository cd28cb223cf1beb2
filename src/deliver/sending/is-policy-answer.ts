// "Stop": the sender as a whole is refused, and going on makes it worse. Gmail 4.7.32 and 5.7.26 to 5.7.30 (no SPF, DKIM,
// DMARC, TLS, unsubscribe), Yahoo TSS (too many complaints), Microsoft 5.7.515 (not authenticated).
const POLICY = /\b[45]\.7\.(?:2[6-9]|3[0-2]|515)\b|\bTSS?\d{2}\b/

/**
 * Whether a server's answer speaks of the sender and not of one message.
 *
 * @example
 * isPolicyAnswer('550 5.7.515 Access denied, sending domain does not meet the required authentication level') // true
 */
export function isPolicyAnswer(response: string): boolean {
  return POLICY.test(response)
}
