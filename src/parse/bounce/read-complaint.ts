import type { BouncedRecipient } from '../../model/bounce.ts'
import { readReturned, toAddresses } from './find-recipients.ts'
import type { Evidence } from './read-evidence.ts'

/**
 * Recipients of a complaint: a feedback report (RFC 5965, 6591, 6692), or a feedback loop that writes none.
 * `undefined` when the message is no complaint.
 */
export function readComplaint(evidence: Evidence): readonly BouncedRecipient[] | undefined {
  const { feedback, headers, returned } = evidence
  const first = (name: string) => feedback?.get(name)?.[0] ?? ''
  const type = first('feedback-type').toLowerCase()
  const loop = [
    ...toAddresses(headers.get('x-hmxmroriginalrecipient')),
    ...toAddresses(readReturned(returned, 'x-hmxmroriginalrecipient')),
  ]
  if (feedback === undefined && loop.length === 0) return undefined
  const named = [
    ...toAddresses(feedback?.get('original-rcpt-to')),
    ...toAddresses(feedback?.get('removal-recipient')),
    ...loop,
  ]
  const original = toAddresses(readReturned(returned, 'to'))
  const addresses = named.length > 0 ? named : original.length > 0 ? original : ['']
  const kind = type === 'not-spam' ? 'none' : 'complaint'
  return [...new Set(addresses)].map((address) => ({
    address,
    kind,
    status: '',
    reason: type === '' ? 'complaint' : `complaint: ${type}`,
  }))
}
