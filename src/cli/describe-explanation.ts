import type { ExplainedPair, ExplainedStory, Explanation } from '../model/explanation.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'

const APART_SHOWN_MAX = 20

/** Why an edition came out as it did, in lines for a terminal: what was joined and what was not, then each section's order. */
export function describeExplanation({ path, pairs, stories }: Explanation, paint: Paint): readonly string[] {
  const joined = pairs.filter(({ isJoined }) => isJoined)
  const apart = pairs.filter(({ isJoined }) => !isJoined)
  const more = apart.length - APART_SHOWN_MAX
  return [
    ...(path === undefined
      ? []
      : [paint.dim(`Order, sections and sources are those of ${toPlainText(path)}`), '']),
    paint.bold('Joined into one story'),
    ...listPairs(joined, paint),
    '',
    paint.bold('Left apart, the likeliest first'),
    ...listPairs(apart.slice(0, APART_SHOWN_MAX), paint),
    ...(more > 0 ? [paint.dim(`  … and ${more} more; --json gives them all`)] : []),
    ...[...new Set(stories.map(({ section }) => section))].flatMap((section) => [
      '',
      paint.bold(toPlainText(section)),
      ...stories.filter((story) => story.section === section).flatMap((story) => listStory(story, paint)),
    ]),
  ]
}

function listPairs(pairs: readonly ExplainedPair[], paint: Paint): readonly string[] {
  if (pairs.length === 0) return [paint.dim('  none')]
  return pairs.flatMap(({ paths: [a, b], because }) => [
    `  ${toPlainText(a)} + ${toPlainText(b)}`,
    paint.dim(`    ${toPlainText(because)}`),
  ])
}

function listStory(story: ExplainedStory, paint: Paint): readonly string[] {
  const { headline, weight, parts, because, isPrinted, articles } = story
  const sum = Object.entries(parts)
    .filter(([, part]) => part !== 0)
    .map(([name, part]) => `${name} ${part.toFixed(2)}`)
  const place = isPrinted ? '' : '; left out by the limit of the section'
  const from =
    articles.length === 0 ? [] : [paint.dim(`          from ${articles.map(toPlainText).join(', ')}`)]
  return [
    `  ${weight.toFixed(2).padStart(6)}  ${toPlainText(headline)}`,
    paint.dim(`          ${[...sum, toPlainText(because)].join(', ')}${place}`),
    ...from,
  ]
}
