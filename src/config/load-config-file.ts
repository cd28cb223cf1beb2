import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GazetteError } from '../kit/gazette-error.ts'

const BYTES_MAX = 256 * 1024
// Enough for anchors that a person writes, far too few for a bomb.
const ALIAS_COUNT_MAX = 100

type Loader = (path: string) => Promise<unknown>

const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': loadTypeScript,
  '.mts': loadTypeScript,
  '.js': loadModule,
  '.mjs': loadModule,
  '.json': loadJson,
  '.yaml': loadYaml,
  '.yml': loadYaml,
}

/** The file name extensions a configuration may have, in the order in which they are looked for. */
export const CONFIG_EXTENSIONS: readonly string[] = Object.keys(LOADERS)

/** What a configuration file says, unchecked. */
export async function loadConfigFile(path: string): Promise<unknown> {
  const load = LOADERS[extname(path).toLowerCase()]
  if (!load)
    throw new GazetteError(`Cannot read "${basename(path)}" as a configuration: its format is not known`, {
      code: 'config',
      path,
      fix: `Name it with one of ${CONFIG_EXTENSIONS.join(', ')}`,
    })
  try {
    const { size } = await stat(path)
    if (size > BYTES_MAX) throw new Error(`it has ${size} bytes, more than ${BYTES_MAX}`)
    return await load(path)
  } catch (cause) {
    if (cause instanceof GazetteError) throw cause
    throw new GazetteError(`Cannot read "${basename(path)}": ${toReason(cause)}`, {
      code: 'config',
      path,
      cause,
      fix: hasCode(cause, 'ENOENT')
        ? 'Check the path, or leave --config out to search for a configuration'
        : `Correct the file; docs/configuration.md shows one in every format`,
    })
  }
}

async function loadTypeScript(path: string): Promise<unknown> {
  try {
    return await loadModule(path)
  } catch (cause) {
    if (!hasCode(cause, 'ERR_UNKNOWN_FILE_EXTENSION')) throw cause
    throw new GazetteError(
      `Cannot read "${basename(path)}": Node ${process.versions.node} does not run TypeScript`,
      {
        code: 'config',
        path,
        cause,
        fix: 'Use Node 24 or later, or write the configuration as gazette.config.js, .json or .yaml',
      },
    )
  }
}

async function loadModule(path: string): Promise<unknown> {
  const { mtimeMs } = await stat(path)
  // A module is loaded once for each address; the time of change lets a changed file be read again.
  const module: unknown = await import(`${pathToFileURL(path).href}?changed=${mtimeMs}`)
  if (typeof module === 'object' && module !== null && 'default' in module) return module.default
  throw new Error('it has no default export; write "export default defineConfig({ … })"')
}

async function loadJson(path: string): Promise<unknown> {
  return JSON.parse(await readText(path))
}

async function loadYaml(path: string): Promise<unknown> {
  const { parse } = await import('yaml')
  const value: unknown = parse(await readText(path), { maxAliasCount: ALIAS_COUNT_MAX, logLevel: 'error' })
  // A file that is empty or has only comments configures nothing.
  return value ?? {}
}

async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function toReason(cause: unknown): string {
  if (hasCode(cause, 'ENOENT')) return 'there is no such file'
  if (hasCode(cause, 'EISDIR')) return 'it is a folder'
  const message = cause instanceof Error ? cause.message : String(cause)
  // The first line says what is wrong; YAML goes on with a drawing of the place.
  return message.split('\n', 1)[0]!.replace(/[:.]+$/, '')
}
