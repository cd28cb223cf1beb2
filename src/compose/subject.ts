import { foldText } from '../kit/fold-text.ts'
import { findSummary, type Section, type Story } from '../model/edition.ts'
import { cutText } from './cut-text.ts'

const SUBJECT_LENGTH_MAX = 60
const PREHEADER_LENGTH_MAX = 110
// What is shorter says nothing.
const CUT_HEADLINE_LENGTH_MIN = 30
const JOINT = ' · '

/**
 * The subject line: the leading headline, at most 60 characters.
 *
 * The newsletter's name is left out, since it stands beside the subject as the sender's.
 */
export function composeSubject(title: string, stories: readonly Story[]): string {
  return cutText(stories[0]?.headline ?? title, SUBJECT_LENGTH_MAX)
}

/**
 * The preheader: the headlines after the first, as many as go into 110 characters; with one story, its gist.
 *
 * The first story of each section comes before the second of any.
 */
export function composePreheader(sections: readonly Pick<Section, 'stories'>[]): string {
  const [first, ...others] = takeTurns(sections.map(({ stories }) => stories))
  if (first === undefined) return ''
  if (others.length === 0) return cutText(findGist(first), PREHEADER_LENGTH_MAX)
  let preheader = ''
  for (const { headline } of others) {
    const longer = preheader === '' ? headline : preheader + JOINT + headline
    const room = PREHEADER_LENGTH_MAX - (longer.length - headline.length)
    if (longer.length <= PREHEADER_LENGTH_MAX) preheader = longer
    else if (room < CUT_HEADLINE_LENGTH_MIN) return preheader
    else return longer.slice(0, longer.length - headline.length) + cutText(headline, room)
  }
  return preheader
}

function takeTurns(lists: readonly (readonly Story[])[]): readonly Story[] {
  const longest = lists.reduce((length, list) => Math.max(length, list.length), 0)
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

/** What the subject does not say already. */
function findGist(story: Story): string {
  const { headline, dek, oneLine } = story
  const texts = [dek, oneLine.text, ...findSummary(story).map(({ text }) => text)]
  return texts.find((text) => text !== undefined && foldText(text) !== foldText(headline)) ?? ''
}
