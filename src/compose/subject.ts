import type { Story } from '../model/edition.ts'
import { cutText } from './cut-text.ts'

const SUBJECT_LENGTH_MAX = 60
const PREHEADER_LENGTH_MAX = 110

/**
 * The subject line: the leading headline, at most 60 characters.
 *
 * The newsletter's name is left out, since it stands beside the subject as the sender's.
 */
export function composeSubject(title: string, stories: readonly Story[]): string {
  return cutText(stories[0]?.headline ?? title, SUBJECT_LENGTH_MAX)
}

/** The preheader: the headlines after the first, as many as fit whole into 110 characters; with one story, its gist. */
export function composePreheader([first, ...others]: readonly Story[]): string {
  if (others.length === 0)
    return cutText(first === undefined ? '' : (first.dek ?? first.oneLine.text), PREHEADER_LENGTH_MAX)
  let preheader = ''
  for (const { headline } of others) {
    const longer = preheader === '' ? headline : `${preheader} · ${headline}`
    if (longer.length > PREHEADER_LENGTH_MAX) break
    preheader = longer
  }
  return preheader === '' ? cutText(others[0]!.headline, PREHEADER_LENGTH_MAX) : preheader
}
