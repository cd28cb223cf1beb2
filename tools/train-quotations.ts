// Learns which words in quotation marks were said, and which of them are one turn of speech.
//
//   node tools/train-quotations.ts ANNOTATED.jsonl
//
// ANNOTATED holds an article a line: {id, text, attributions: [{source, cue, content, type}]}, places in `text`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toReading } from '../src/analyse/people/to-reading.ts'
import { describeGap } from '../src/analyse/quotations/describe-gap.ts'
import { describeStretch } from '../src/analyse/quotations/describe-stretch.ts'
import { findStretches, type Stretch } from '../src/analyse/quotations/find-stretches.ts'
import { findCueWords } from '../src/analyse/speakers/find-cue-words.ts'
import { readAnnotatedArticles, type AnnotatedArticle, type Attribution } from './annotated-articles.ts'
import { fitWeights, toSourceFile, type Example } from './fit-weights.ts'

const folder = join(import.meta.dirname, '..', 'src', 'analyse', 'quotations')
const articles = await readAnnotatedArticles(process.argv[2] ?? '')
const { speech, turns } = toExamples(articles)
console.log(
  `${speech.length} stretches, ${turns.length} pairs of neighbours, from ${articles.length} articles`,
)
const head = '// Learned by tools/train-quotations.ts; not written by hand.'
for (const [file, name, examples] of [
  ['speech-weights.ts', 'SPEECH_WEIGHTS', speech],
  ['turn-weights.ts', 'TURN_WEIGHTS', turns],
] as const)
  writeFileSync(join(folder, file), toSourceFile(name, fitWeights(examples, { decay: 0.002 }), head))

function toExamples(articles: readonly AnnotatedArticle[]): { speech: Example[]; turns: Example[] } {
  const speech: Example[] = []
  const turns: Example[] = []
  for (const { article, attributions } of articles) {
    const { text } = article
    const stretches = findStretches(article)
    const owners = stretches.map((stretch) => findOwners(stretch, attributions))
    for (const reading of toReading(article, stretches)) {
      const cues = findCueWords(reading.outer)
      let last: { at: number; index: number } | undefined
      for (const [at, { stretch: index }] of reading.outer.entries()) {
        if (index === undefined) continue
        const stretch = stretches[index]!
        const said = owners[index]!
        speech.push({
          features: describeStretch({ text, reading, cues, stretch, at }),
          holds: said.length > 0,
        })
        if (said.length === 0) continue
        if (last)
          turns.push({
            features: describeGap({
              text,
              reading,
              cues,
              a: stretches[last.index]!,
              b: stretch,
              from: last.at,
              to: at,
            }),
            holds: owners[last.index]!.some((owner) => said.includes(owner)),
          })
        last = { at, index }
      }
    }
  }
  return { speech, turns }
}

/** The attributions that hold most of a stretch. */
function findOwners({ start, end }: Stretch, attributions: readonly Attribution[]): number[] {
  return attributions.flatMap(({ content }, index) => {
    let shared = 0
    for (const place of content)
      shared += Math.max(0, Math.min(place.end, end) - Math.max(place.start, start))
    return shared > (end - start) / 2 ? [index] : []
  })
}
