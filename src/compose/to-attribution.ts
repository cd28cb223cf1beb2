import type { Speaker } from '../model/digest.ts'
import type { Attribution } from '../model/edition.ts'

/** A speaker as an attribution says it; nothing when nobody knows who it was. */
export function toAttribution(speaker: Speaker): Attribution | undefined {
  if (speaker.kind === 'unknown') return undefined
  const { name, role } = speaker
  return {
    name,
    // An office that opened its sentence stands behind a name now: "Aroha Penfold, the bank’s governor".
    ...(role !== undefined && { role: role.replace(/^(?:The|An?|Its)(?=\s)/, (word) => word.toLowerCase()) }),
    ...(speaker.kind === 'inferred' && { because: speaker.because }),
  }
}
