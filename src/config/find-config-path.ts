import { readdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { CONFIG_EXTENSIONS } from './load-config-file.ts'

const NAMES: readonly string[] = CONFIG_EXTENSIONS.map((extension) => `gazette.config${extension}`)

/** The configuration file in `folder` or the nearest folder above it that has one. */
export async function findConfigPath(folder: string): Promise<string | undefined> {
  for (let here = resolve(folder); ; here = dirname(here)) {
    const entries = await listFolder(here)
    const found = NAMES.filter((name) => entries.has(name))
    if (found.length > 1) throw refuseChoice(here, found)
    if (found[0] !== undefined) return join(here, found[0])
    // A repository is a project's outer wall: a configuration beyond it belongs to something else.
    if (entries.has('.git') || dirname(here) === here) return undefined
  }
}

async function listFolder(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder))
  } catch {
    // A folder above may be closed to us; that is no reason to stop.
    return new Set()
  }
}

function refuseChoice(folder: string, names: readonly string[]): GazetteError {
  const list = names.map((name) => `"${name}"`).join(' and ')
  return new GazetteError(`Cannot choose a configuration in "${folder}": there are ${list}`, {
    code: 'config',
    path: folder,
    fix: `Keep one of them, or name it: --config ${names[0]}`,
  })
}
