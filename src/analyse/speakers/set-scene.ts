import type { Name } from '../people/split-run.ts'
import type { PassageReading } from '../people/to-reading.ts'
import type { CueWord } from './find-cue-words.ts'
import type { Scene } from './find-candidates.ts'
import { findMentions } from './find-mentions.ts'
import { findSubjects } from './find-subjects.ts'

/** Everything about an article that speakers are sought in. */
export function setScene(
  readings: readonly PassageReading[],
  cues: readonly (readonly (CueWord | undefined)[])[],
  names: readonly Name[],
): Scene {
  const nameAt = new Map(names.map((name) => [name.start, name]))
  const mentions = readings.map((reading) => findMentions(reading, nameAt))
  const subjects = readings.map((reading, i) => findSubjects(reading, cues[i]!, mentions[i]!))
  return { readings, mentions, subjects }
}
