// npm run bench -- eleventy: a folder of 4,000 Markdown articles is built cold and warm, and by Eleventy in the same run. Gazette
// reads each article closely and sets a page for each, a page, an e-mail and a briefing of all, and data; Eleventy sets a page
// for each and one that lists them. BENCH_ROUNDS says how often; medians are printed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArticles } from './make-articles.ts'
import { median, runNode, type Run } from './measure.ts'

const COUNT = 4000
const folder = join(import.meta.dirname, 'eleventy')
const eleventy = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')

const root = join(import.meta.dirname, '..')
const gazette = join(root, 'dist', 'cli', 'main.js')
const seeds = join(root, 'seeds', 'articles')
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 1)
const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
try {
  installEleventy()
  measure()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function measure(): void {
  const articles = join(scratch, 'four-thousand')
  const bytes = makeArticles(articles, { count: COUNT, seeds, extensions: ['.md'] })
  const build = (home: string): Run => {
    const args = ['build', articles, '--date', '2026-11-23', '--out', 'out', '--quiet']
    return runNode([gazette, ...args], { cwd: home, scratch })
  }
  const runs: Record<'eleventy' | 'cold' | 'warm', Run[]> = { eleventy: [], cold: [], warm: [] }
  for (let round = 0; round < rounds; round++) {
    // Nothing is removed between rounds: a file system that keeps clear of what was just deleted (ext4) takes seconds more
    // for thousands of new files then, of both.
    const home = join(scratch, `round-${round}`)
    mkdirSync(home)
    runs.eleventy.push(
      runNode([eleventy, `--config=${join(folder, 'eleventy.config.js')}`], {
        cwd: home,
        scratch,
        env: { BENCH_INPUT: articles, BENCH_OUTPUT: join(home, 'eleventy') },
      }),
    )
    runs.cold.push(build(home))
    runs.warm.push(build(home))
  }
  console.log(
    `\n${COUNT} Markdown articles, ${(bytes / 1e6).toFixed(1)} MB, ${rounds} rounds in turn; medians`,
  )
  const peer = median(runs.eleventy.map(({ seconds }) => seconds))
  const peerProcessor = median(runs.eleventy.map(({ processorSeconds }) => processorSeconds))
  const print = (name: string, own: readonly Run[], bound: string) => {
    const seconds = median(own.map((run) => run.seconds))
    const processor = median(own.map((run) => run.processorSeconds))
    const peak = Math.max(...own.map((run) => run.peakMebibytes))
    console.log(
      `${name.padEnd(34)}  ${seconds.toFixed(2).padStart(7)} s  peak ${peak.toFixed(0)} MiB  ratio ${(seconds / peer).toFixed(2)}${bound}; ` +
        `processor ${processor.toFixed(2)} s, ratio ${(processor / peerProcessor).toFixed(2)}`,
    )
  }
  print('Eleventy, a page each', runs.eleventy, '')
  print('gazette build, every format, cold', runs.cold, ' (at most 4; memory below 1024 MiB)')
  print('the same, warm', runs.warm, ' (at most 1)')
}

/** Eleventy burdens nobody who does not measure. */
function installEleventy(): void {
  if (existsSync(eleventy)) return
  console.log('installing Eleventy for the comparison …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`npm ci in ${folder} ended with ${status}`)
}
