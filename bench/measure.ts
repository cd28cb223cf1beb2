import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** One run of a whole process. */
export interface Run {
  readonly seconds: number
  /** Of all threads, which a busy machine changes less than it does seconds. */
  readonly processorSeconds: number
  readonly peakMebibytes: number
}

const REPORTER = `
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  require('node:fs').writeFileSync(process.env.GAZETTE_BENCH_RSS, [maxRSS, userCPUTime + systemCPUTime].join(' '))
})
`

/** Runs a Node program and gives wall-clock seconds and peak resident memory; throws when it fails. */
export function runNode(
  args: readonly string[],
  { cwd, scratch, env = {} }: { cwd: string; scratch: string; env?: Readonly<Record<string, string>> },
): Run {
  const memoryFile = `${scratch}/rss`
  const hook = `${scratch}/report-rss.cjs`
  writeOnce(hook, REPORTER)
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...env, GAZETTE_BENCH_RSS: memoryFile, NO_COLOR: '1' },
  })
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`)
  const [kibibytes, microseconds] = readFileSync(memoryFile, 'utf8').split(' ').map(Number)
  return { seconds, processorSeconds: microseconds! / 1e6, peakMebibytes: kibibytes! / 1024 }
}

/** Runs programs in turn, A B A B …, after one warm-up each, so that a drifting machine is fair to all. */
export function runInTurn(programs: readonly (() => Run)[], times: number): readonly (readonly Run[])[] {
  for (const program of programs) program()
  const runs: Run[][] = programs.map(() => [])
  for (let i = 0; i < times; i++) for (const [j, program] of programs.entries()) runs[j]!.push(program())
  return runs
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

function writeOnce(path: string, text: string): void {
  if (!existsSync(path)) writeFileSync(path, text)
}
