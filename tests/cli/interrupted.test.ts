import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { FERRY, listHashes, makeFolder, startGazette } from './run-gazette.ts'

const DATE = ['--date', '2026-11-23']
const CONFIG = 'title: The Lantern Brief\narticles: [news]\n'
const EDITION = `---
title: The Lantern Brief
date: 2026-11-23
---

## Work

### [Ferry crews on Lantern Island win a shorter week](../news/0.md)

Somebody has begun to edit this.
`
// So much that no machine has read all of it when it is told to stop.
const body = FERRY.slice(FERRY.indexOf('\nFerry crews'))
const LONG = FERRY + body.repeat(25)

it.each([
  ['build', ['build', ...DATE, '--compose']],
  ['draft', ['draft', ...DATE, '--id', 'next']],
  ['draft --update', ['draft', ...DATE, '--update']],
  ['check', ['check', '2026-W48']],
  ['trace', ['trace', '2026-W48']],
  ['trace of what is composed', ['trace', '2026-W49']],
])(
  'Ctrl-C ends gazette %s with 130 and leaves everything as it was',
  async (_, args) => {
    const articles = Object.fromEntries(
      Array.from({ length: 800 }, (_, i) => [`news/${i}.md`, LONG.replaceAll('Lantern', `Lantern${i}`)]),
    )
    const cwd = makeFolder({
      'gazette.config.yaml': CONFIG,
      'editions/2026-W48.md': EDITION,
      ...articles,
    })
    const list = () => Object.entries(listHashes(cwd)).filter(([path]) => !path.startsWith('.gazette/'))
    const before = list()
    // On the second of December the edition of week 49 is the day's, and has no file.
    const child = startGazette(args, { cwd, env: { SOURCE_DATE_EPOCH: '1796169600' } })
    let printed = ''
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    await waitForListener(child.pid!)
    await setTimeout(1500)
    child.kill('SIGINT')
    const [status] = (await once(child, 'exit')) as [number | null]
    expect(status).toBe(130)
    expect(printed).toBe('')
    // What was found in the articles before may be kept, whole.
    expect(list()).toEqual(before)
    expect(Object.keys(listHashes(cwd)).filter((path) => path.endsWith('.tmp'))).toEqual([])
  },
  60_000,
)

/** Ctrl-C is heard from when a command has begun, which takes its time on a busy machine. */
async function waitForListener(pid: number): Promise<void> {
  if (process.platform !== 'linux') return
  const sigint = 1n << 1n
  for (;;) {
    const [, caught] = /^SigCgt:\s*([0-9a-f]+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!
    if ((BigInt(`0x${caught}`) & sigint) !== 0n) return
    await setTimeout(20)
  }
}
