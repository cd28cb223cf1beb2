// npm run eval:events: how well articles that tell of one event are found, by pairs whose labels are known.
// The tuning half may be looked at in every detail; of the held-out half only the figures are printed unless --held-out asks.
import {
  HALVES,
  readLabelled,
  scoreEvents,
  type EventScore,
  type Pair,
} from '../tests/compose/score-events.ts'

const isHeldOutShown = process.argv.includes('--held-out')
for (const half of HALVES) {
  const articles = await readLabelled(half)
  const themes = [...new Set(articles.map(({ theme }) => theme))]
  print(`${half}, one edition`, scoreEvents(articles))
  print(
    `${half}, an edition each theme`,
    add(themes.map((theme) => scoreEvents(articles.filter((article) => article.theme === theme)))),
  )
  if (half !== 'tuning' && !isHeldOutShown) continue
  const { wrong, missed } = scoreEvents(articles)
  for (const pair of wrong) console.log(`  wrongly joined: ${name(pair)}`)
  for (const pair of missed) console.log(`  not joined:     ${name(pair)}`)
}

function print(title: string, { pairs, same, right, wrong, precision, recall }: EventScore): void {
  console.log(
    `${title.padEnd(32)} ${pairs} pairs, ${same} of one event; joined rightly ${right}, wrongly ${wrong.length}; ` +
      `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  )
}

function add(scores: readonly EventScore[]): EventScore {
  const sum = (count: (score: EventScore) => number) => scores.reduce((all, score) => all + count(score), 0)
  const [right, same] = [sum((score) => score.right), sum((score) => score.same)]
  const wrong = scores.flatMap((score) => score.wrong)
  return {
    pairs: sum((score) => score.pairs),
    same,
    right,
    wrong,
    missed: scores.flatMap((score) => score.missed),
    precision: right / Math.max(1, right + wrong.length),
    recall: right / Math.max(1, same),
  }
}

function name([a, b]: Pair): string {
  return `${a.digest.article.path}  ${b.digest.article.path}`
}
