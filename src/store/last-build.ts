import { createHash, randomUUID, type Hash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = 'last-build.json'

/**
 * What was kept of the last build in this cache, where it was made of just this; `undefined` otherwise.
 *
 * An entry opens with the hash of itself and of what the build was made of, so that neither another build's nor a damaged
 * one is believed. Then each part of it stands on a line of its own.
 */
export async function findLastBuild(folder: string, stamp: string): Promise<unknown> {
  const entry = await readFile(join(folder, NAME), 'utf8').catch(() => '')
  const end = entry.indexOf('\n')
  const content = entry.slice(end + 1)
  if (end < 0 || beginSeal(stamp).update(content).digest('hex') !== entry.slice(0, end)) return undefined
  const lines = content.split('\n').filter((line) => line !== '')
  return Object.fromEntries(lines.map((line) => JSON.parse(line) as [string, unknown]))
}

/**
 * Keeps what a build gave, in place of the one before. A folder that cannot be written is no trouble.
 *
 * One part after the other is written: all of a large build's as text would take as much room as the build itself.
 */
export async function keepLastBuild(folder: string, stamp: string, build: object): Promise<void> {
  const temporary = join(folder, `${NAME}.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    const seal = beginSeal(stamp)
    const file = await open(temporary, 'wx')
    try {
      await file.write(`${' '.repeat(SEAL_LENGTH)}\n`)
      for (const part of Object.entries(build)) {
        const line = `${JSON.stringify(part)}\n`
        seal.update(line)
        await file.writeFile(line)
      }
      await file.write(seal.digest('hex'), 0)
    } finally {
      await file.close()
    }
    await rename(temporary, join(folder, NAME))
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

const SEAL_LENGTH = 64

function beginSeal(stamp: string): Hash {
  return createHash('sha256').update(`${stamp}\n`)
}
