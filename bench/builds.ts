// npm run bench -- builds: whole builds, each figure beside its peer in the same run. Needs the built package (npm ci builds it).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emailTemplateSource } from '../src/render/render.ts'
import { readTheme } from '../src/read/read.ts'
import { makeArticles } from './make-articles.ts'
import { median, runInTurn, runNode, type Run } from './measure.ts'

const root = join(import.meta.dirname, '..')
const gazette = join(root, 'dist', 'cli', 'main.js')
const seeds = join(root, 'seeds', 'articles')
const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const seconds = (runs: readonly Run[]) => median(runs.map((run) => run.seconds))
const memory = (runs: readonly Run[]) => Math.max(...runs.map((run) => run.peakMebibytes))

try {
  const theme = await readTheme('house', { builtIn: join(root, 'templates') })
  const mjmlSource = join(scratch, 'email.mjml')
  writeFileSync(mjmlSource, emailTemplateSource(theme))
  writeFileSync(join(scratch, 'empty.mjs'), '')
  const mjml = join(root, 'node_modules', 'mjml', 'bin', 'mjml')

  console.log(`Node ${process.version}, ${RUNS} runs of each after a warm-up, in turn; medians\n`)
  const run = (args: readonly string[], cwd = scratch) => runNode(args, { cwd, scratch })
  const [bare, help, sample, mjmlAlone] = runInTurn(
    [
      () => run([join(scratch, 'empty.mjs')]),
      () => run([gazette, '--help']),
      () =>
        run([
          gazette,
          'build',
          '--config',
          join(root, 'seeds', 'gazette.config.yaml'),
          '--date',
          '2026-11-23',
          '--out',
          join(scratch, 'sample'),
          '--quiet',
        ]),
      () => run([mjml, mjmlSource, '-o', join(scratch, 'email.html')]),
    ],
    RUNS,
  ) as [Run[], Run[], Run[], Run[]]
  console.log(`bare Node start                      ${seconds(bare).toFixed(3)} s`)
  console.log(
    `gazette --help                       ${seconds(help).toFixed(3)} s   ratio ${(seconds(help) / seconds(bare)).toFixed(2)} (at most 4)`,
  )
  console.log(
    `mjml alone, the e-mail's template    ${seconds(mjmlAlone).toFixed(3)} s   peak ${memory(mjmlAlone).toFixed(0)} MiB`,
  )
  console.log(
    `gazette build of the sample brief    ${seconds(sample).toFixed(3)} s   peak ${memory(sample).toFixed(0)} MiB   ratio to mjml alone ${(seconds(sample) / seconds(mjmlAlone)).toFixed(2)} (at most 2)\n`,
  )

  console.log('whole builds, every format          seconds  articles/s  peak MiB  ratio to mjml alone')
  for (const count of [12, 100, 1000]) {
    const folder = join(scratch, `articles-${count}`)
    const bytes = makeArticles(folder, { count, seeds, extensions: ['.md', '.txt'] })
    mkdirSync(join(scratch, `out-${count}`))
    const args = [
      gazette,
      'build',
      folder,
      '--date',
      '2026-11-23',
      '--out',
      join(scratch, `out-${count}`),
      '--quiet',
    ]
    const [runs] = runInTurn([() => run(args)], count >= 1000 ? 1 : Math.min(RUNS, 3)) as [Run[]]
    const label = `${String(count).padStart(5)} articles, ${(bytes / 1e6).toFixed(2)} MB`
    console.log(
      `${label.padEnd(34)}  ${seconds(runs).toFixed(2).padStart(7)}  ${(count / seconds(runs)).toFixed(0).padStart(10)}  ${memory(runs).toFixed(0).padStart(8)}  ${(seconds(runs) / seconds(mjmlAlone)).toFixed(2)}`,
    )
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
