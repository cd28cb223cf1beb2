import type { Speaker } from '../model/digest.ts'

/** Who said something, for people: name, role, and why where it was inferred. */
export function describeSpeaker(speaker: Speaker): string {
  if (speaker.kind === 'unknown') return 'speaker not named'
  const who = [speaker.name, speaker.role].filter(Boolean).join(', ')
  return speaker.kind === 'inferred' ? `${who} (inferred: ${speaker.because})` : who
}
