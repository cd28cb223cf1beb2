import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../../kit/gazette-error.ts'
import { toStableJson } from '../../kit/stable-json.ts'
import type { Register } from '../../model/register.ts'
import { parseRegister, REGISTER_VERSION } from './parse-register.ts'

const NAME = 'register.json'
// A weekly of fifty stories takes some thirty years to fill it.
const BYTES_MAX = 64 * 1024 * 1024

/**
 * Reads the register of what went out from the folder of edition files; an empty one when nothing did.
 *
 * @throws GazetteError `input` when the file is damaged, too large, or written by a newer Gazette: what went out must not be
 * forgotten because a file cannot be read.
 */
export async function readRegister(folder: string): Promise<Register> {
  const path = join(folder, NAME)
  const text = await readText(path)
  return text === undefined ? { editions: [] } : parseRegister(text, path)
}

/**
 * Writes the register into the folder of edition files: whole or not at all, and the same bytes for the same register.
 *
 * @throws GazetteError `output` when the folder cannot be written.
 */
export async function writeRegister(folder: string, register: Register): Promise<void> {
  const path = join(folder, NAME)
  const content = toStableJson({ version: REGISTER_VERSION, ...register })
  if ((await readText(path).catch(() => undefined)) === content) return
  const temporary = `${path}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(temporary, content, { flag: 'wx', flush: true })
    await rename(temporary, path)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new GazetteError(`Cannot write the register "${path}": ${toReason(cause)}`, {
      code: 'output',
      path,
      cause,
      fix: 'Allow yourself to write there, then publish again: publishing twice does no harm',
    })
  }
}

async function readText(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path)
    if (size > BYTES_MAX) throw new Error('it is over 64 MiB')
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new GazetteError(`Cannot read the register "${path}": ${toReason(cause)}`, {
      code: 'input',
      path,
      cause,
      fix: 'Allow yourself to read it, or take it from your history',
    })
  }
}

function toReason(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/, \w+ '.*$/s, '') : String(cause)
}
