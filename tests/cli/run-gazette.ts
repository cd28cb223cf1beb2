import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { sha256 } from '../../src/kit/sha256.ts'

const entry = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line as a process of its own. */
export function runGazette(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}

/** The same while this process goes on, such as with a server that the command line talks to. */
export async function runGazetteBeside(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<Ended> {
  const child = spawn(process.execPath, [entry, ...args], { cwd, env: { ...process.env, ...env } })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status: child.exitCode, stdout, stderr }
}

export function startGazette(
  args: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Readonly<Record<string, string>> },
): ChildProcess {
  return spawn(process.execPath, [entry, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

/** An empty folder that is gone when the tests of the file are over. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Every file below a folder with the hash of its bytes. */
export function listHashes(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  )
  return Object.fromEntries(paths.sort().map((path) => [path, sha256(readFileSync(join(folder, path)))]))
}

export const FERRY = `---
title: Ferry crews on Lantern Island win a shorter week
author: Imke Sundal
publisher: The Lantern Post
date: 2026-11-20
tags: [work]
---

Ferry crews on Lantern Island will work four days a week from the spring, after the harbour board and the crews’ union signed an agreement on Thursday.

“Nobody should have to choose between steering a boat safely and seeing their children awake,” said Oona Terrell, chair of the Lantern Island harbour board.

The board expects the change to cost 210,000 crowns a year. Passengers will pay for a third of it, through fares that rise by four per cent in April.
`

export const WHALE = `Whale seen off Tansy for the first time in forty years

A fin whale was seen off Tansy on Sunday, the first there in forty years, the island’s marine station reported.

"She stayed for an hour and then she was gone," said Jonas Brandt, a warden at the station. He had gone out to count seals.

The station asks boats to keep two hundred metres away.
`
