// npm run eval -- FOLDER: scores what `gazette analyse` finds against annotated articles.
// FOLDER holds the data (quotes-*.jsonl, summaries-*.jsonl, *_en.jsonl) and its own scorers; none of it is part of this project.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { splitSentences } from '../src/analyse/sentences/split-sentences.ts'
import { checkTexts } from './check-texts.ts'
import { measureDigest } from './measure-digest.ts'
import { measurePronouns } from './pronoun-verdicts.ts'

const root = join(import.meta.dirname, '..')
const given = process.argv[2]
if (given === undefined) {
  console.error('Name the folder of the evaluation data: npm run eval -- FOLDER')
  process.exitCode = 2
} else await evaluate(resolve(given))

async function evaluate(data: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'gazette-eval-'))
  try {
    for (const [name, ...marks] of [['quotes-dev'], ['quotes-dev', '--marks', 'single']] as const)
      score(data, { name, marks, scorer: 'score-quotes.mjs', scratch })
    console.log('\npronouns that speak, resolved to a name and judged by hand')
    await measurePronouns(join(data, 'quotes-train.jsonl'))
    score(data, { name: 'summaries-dev', marks: [], scorer: 'score-summary.mjs', scratch })
    for (const name of ['golden_rules_en', 'sentencex_en']) scoreSentences(join(data, `${name}.jsonl`), name)
    const articles = unpack(data, { name: 'quotes-train', marks: [], scratch })
    const { cpu, clock, count } = analyse(articles, join(scratch, 'speed.ndjson'))
    console.log(
      `\nspeed, whole process, start and files included: ${count} articles, ${(count / cpu).toFixed(0)} articles/s of processor time, ${(count / clock).toFixed(0)} by the clock`,
    )
    console.log('\nspeed, parsing and analysis in one process')
    await measureDigest(join(data, 'quotes-train.jsonl'))
    console.log('\nproperties, each text also reversed, its marks changed, lost, and its bytes misread')
    const sets = ['quotes-train', 'quotes-dev', 'summaries-train', 'summaries-dev']
    await checkTexts(sets.map((name) => join(data, `${name}.jsonl`)))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

interface Task {
  readonly name: string
  readonly marks: readonly string[]
  readonly scratch: string
}

function score(data: string, { scorer, ...task }: Task & { readonly scorer: string }): void {
  console.log(`\n${task.name} ${task.marks.join(' ')}`)
  const predictions = join(task.scratch, `${task.name}.ndjson`)
  analyse(unpack(data, task), predictions)
  run(process.execPath, [join(data, scorer), join(data, `${task.name}.jsonl`), predictions])
}

function unpack(data: string, { name, marks, scratch }: Task): string {
  const folder = join(scratch, [name, ...marks].join('-'))
  run(process.execPath, [join(data, 'unpack.mjs'), join(data, `${name}.jsonl`), folder, ...marks])
  return folder
}

interface Run {
  readonly count: number
  /** Seconds of processor time, user. */
  readonly cpu: number
  /** Seconds by the clock. */
  readonly clock: number
}

function analyse(folder: string, predictions: string): Run {
  const file = openSync(predictions, 'w')
  const cpuFile = `${predictions}.cpu`
  const report = pathToFileURL(join(import.meta.dirname, 'report-cpu-time.ts')).href
  const started = performance.now()
  run(
    process.execPath,
    ['--import', report, join(root, 'dist', 'cli', 'main.js'), 'analyse', folder, '--json', '--quiet'],
    { output: file, env: { ...process.env, CPU_TIME_FILE: cpuFile } },
  )
  const clock = (performance.now() - started) / 1000
  closeSync(file)
  const count = readFileSync(predictions, 'utf8').split('\n').length - 1
  return { cpu: Number(readFileSync(cpuFile, 'utf8')), clock, count }
}

function run(
  program: string,
  args: readonly string[],
  {
    output = 'inherit',
    env = process.env,
  }: { readonly output?: number | 'inherit'; readonly env?: NodeJS.ProcessEnv } = {},
): void {
  const { status } = spawnSync(program, args, { stdio: ['ignore', output, 'inherit'], env })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
}

function scoreSentences(path: string, name: string): void {
  const cases = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; expected: readonly string[] })
  const fold = (texts: readonly string[]) =>
    JSON.stringify(texts.map((text) => text.replace(/\s+/g, ' ').trim()))
  const right = cases.filter(
    ({ text, expected }) => fold(splitSentences(text).map((span) => span.text)) === fold(expected),
  )
  console.log(`\n${name}\nsentence boundaries right in ${right.length} of ${cases.length}`)
}
