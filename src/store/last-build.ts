import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../kit/sha256.ts'

const NAME = 'last-build.json'

/**
 * What was kept of the last build in this cache, where it was made of just this; `undefined` otherwise.
 *
 * An entry opens with the hash of itself and of what the build was made of, so that neither another build's nor a damaged
 * one is believed.
 */
export async function findLastBuild(folder: string, stamp: string): Promise<unknown> {
  const entry = await readFile(join(folder, NAME), 'utf8').catch(() => '')
  const end = entry.indexOf('\n')
  const content = entry.slice(end + 1)
  if (end < 0 || seal(stamp, content) !== entry.slice(0, end)) return undefined
  return JSON.parse(content) as unknown
}

/** Keeps what a build gave, in place of the one before. A folder that cannot be written is no trouble. */
export async function keepLastBuild(folder: string, stamp: string, build: unknown): Promise<void> {
  const content = JSON.stringify(build)
  const temporary = join(folder, `${NAME}.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(temporary, `${seal(stamp, content)}\n${content}`)
    await rename(temporary, join(folder, NAME))
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

function seal(stamp: string, content: string): string {
  return sha256(`${stamp}\n${content}`)
}
