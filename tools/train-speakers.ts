// Learns who of those near spoke a quotation.
//
//   node tools/train-speakers.ts ANNOTATED.jsonl [--folds N]
//
// With --folds it only measures: each part is judged by weights learned on the others.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNames } from '../src/analyse/people/find-names.ts'
import { mergeNames } from '../src/analyse/people/merge-names.ts'
import { toReading } from '../src/analyse/people/to-reading.ts'
import { findStretches } from '../src/analyse/quotations/find-stretches.ts'
import { findTurns, type Turn } from '../src/analyse/quotations/find-turns.ts'
import { describeCandidate, describeNobody } from '../src/analyse/speakers/describe-candidate.ts'
import { findCandidates } from '../src/analyse/speakers/find-candidates.ts'
import { findCueWords } from '../src/analyse/speakers/find-cue-words.ts'
import type { Mention } from '../src/analyse/speakers/find-mentions.ts'
import { isSameMention } from '../src/analyse/speakers/is-same-mention.ts'
import { setScene } from '../src/analyse/speakers/set-scene.ts'
import { readAnnotatedArticles, type AnnotatedArticle, type Attribution } from './annotated-articles.ts'
import { fitChoice, type Choice } from './fit-choice.ts'
import { toSourceFile } from './fit-weights.ts'

const [path = '', flag, folds] = process.argv.slice(2)
const choices = (await readAnnotatedArticles(path)).map(toChoices)
console.log(`${choices.flat().length} turns from ${choices.length} articles`)
if (flag === '--folds') measure(Number(folds))
else {
  const file = join(import.meta.dirname, '..', 'src', 'analyse', 'speakers', 'speaker-weights.ts')
  const head = '// Learned by tools/train-speakers.ts; not written by hand.'
  writeFileSync(
    file,
    toSourceFile('SPEAKER_WEIGHTS', fitChoice(choices.flat()), head).replace(
      './weigh',
      '../quotations/weigh',
    ),
  )
}

function measure(count: number): void {
  let right = 0
  let all = 0
  for (let fold = 0; fold < count; fold++) {
    const weights = fitChoice(choices.filter((_, i) => i % count !== fold).flat())
    for (const { options, right: holds, show } of choices.filter((_, i) => i % count === fold).flat()) {
      const sums = options.map((features) =>
        features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
      )
      const best = sums.indexOf(Math.max(...sums))
      all++
      if (holds.has(best)) right++
      else if (process.env['SHOW']) console.log(show(best))
    }
  }
  console.log(`right ${((100 * right) / all).toFixed(2)} % of ${all}`)
}

function toChoices({ article, attributions }: AnnotatedArticle): Choice[] {
  const { text } = article
  const stretches = findStretches(article)
  const readings = toReading(article, stretches)
  const cues = readings.map(({ outer }) => findCueWords(outer))
  const names = findNames(text, readings)
  const entities = mergeNames(names)
  const scene = setScene(readings, cues, names)
  const choices: Choice[] = []
  let before: { mention: Mention | undefined; passage: number } = { mention: undefined, passage: -9 }
  for (const turn of findTurns({ text, stretches, readings, cues, isEnglish: true })) {
    const gold = findAttribution(turn, attributions)
    if (!gold) continue
    const candidates = findCandidates(turn, scene, {
      ...before,
      isSame: (a, b) => isSameMention(a, b, entities),
    })
    const isRight = (mention: Mention): boolean =>
      gold.source.some(({ start, end }) => start < mention.end && mention.start < end) ||
      (mention.name !== undefined &&
        gold.source.some((place) => isNamedIn(entities.get(mention.name!)!.name, place.text)))
    const right = new Set(candidates.flatMap(({ mention }, i) => (isRight(mention) ? [i] : [])))
    if (gold.source.length === 0) right.add(candidates.length)
    const chosen = candidates.find((_, i) => right.has(i))
    before = { mention: chosen?.mention ?? before.mention, passage: turn.pieces.at(-1)!.passage }
    if (right.size > 0)
      choices.push({
        options: [...candidates.map(describeCandidate), describeNobody(candidates)],
        right,
        show: (best) => {
          const [a, b] = [turn.pieces[0]!.stretch, turn.pieces.at(-1)!.stretch]
          const got = candidates[best]
          return `- ${text.slice(Math.max(0, a.start - 150), a.start + 40)} ~ ${text.slice(b.end - 30, b.end + 120)}\n   gold ${gold.source.map((s) => s.text).join('+')} | got ${got ? text.slice(got.mention.start, got.mention.end) : 'nobody'}`.replace(
            /\n+/g,
            '⏎',
          )
        },
      })
  }
  return choices
}

function isNamedIn(name: string, source: string): boolean {
  const last = fold(name).at(-1)
  return last !== undefined && fold(source).includes(last)
}

function fold(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}-]+/gu) ?? []
  )
}

function findAttribution({ pieces }: Turn, attributions: readonly Attribution[]): Attribution | undefined {
  let best: Attribution | undefined
  let most = 0
  for (const attribution of attributions) {
    let shared = 0
    for (const { stretch } of pieces)
      for (const { start, end } of attribution.content)
        shared += Math.max(0, Math.min(end, stretch.end) - Math.max(start, stretch.start))
    if (shared > most) [best, most] = [attribution, shared]
  }
  const size = pieces.reduce((sum, { stretch }) => sum + stretch.end - stretch.start, 0)
  return most > size / 2 ? best : undefined
}
