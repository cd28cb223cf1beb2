import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** What was made here of articles, and would be read as articles again where it lies among them. */
export interface OwnWork {
  /** Whether a folder holds an edition, an archive or an outbox that we wrote. */
  isMade(folder: string): Promise<boolean>
  /** The outermost folder of that kind between `base`, which is not asked about, and a file in it. */
  findMade(base: string, file: string): Promise<string | undefined>
  /** Whether a file is a page that we published, by the record of a site that lies in `base` or below it. */
  isPage(base: string, file: string): Promise<boolean>
}

const BYTES_MAX = 16 * 1024 * 1024
const MARKS = ['.gazette-archive.json', 'ledger.sqlite']

/** Answers are remembered: each folder is looked at once. */
export function openOwnWork(): OwnWork {
  const made = new Map<string, Promise<boolean>>()
  const pages = new Map<string, Promise<ReadonlySet<string>>>()
  const chains = new Map<string, readonly string[]>()
  const isMade = (folder: string) => rememberIn(made, folder, holdsWork)
  /** From `base` to the folder of a file in it, outermost first. */
  const listFolders = (base: string, file: string): readonly string[] => {
    const inner = dirname(file)
    const key = `${base}\n${inner}`
    const chain = chains.get(key) ?? listBetween(base, inner)
    chains.set(key, chain)
    return chain
  }
  return {
    isMade,
    async findMade(base, file) {
      for (const folder of listFolders(base, file).slice(1)) if (await isMade(folder)) return folder
      return undefined
    },
    async isPage(base, file) {
      for (const folder of listFolders(base, file))
        if ((await rememberIn(pages, folder, readPages)).has(file)) return true
      return false
    },
  }
}

async function holdsWork(folder: string): Promise<boolean> {
  for (const name of MARKS) if (await isFile(join(folder, name))) return true
  const manifest = await readJson(join(folder, 'manifest.json'))
  const { gazette, edition } = manifest as { gazette?: unknown; edition?: { id?: unknown } }
  return typeof gazette === 'string' && typeof edition?.id === 'string'
}

async function readPages(folder: string): Promise<ReadonlySet<string>> {
  const { editions, shared } = (await readJson(join(folder, '.gazette.json'))) as {
    editions?: unknown
    shared?: unknown
  }
  const lists = [
    ...(Array.isArray(editions) ? editions : []).map(toFiles),
    ...Object.values(toObject(shared)),
  ]
  return new Set(lists.flatMap((files) => Object.keys(toObject(files))).map((path) => join(folder, path)))
}

function toFiles(edition: unknown): unknown {
  return (toObject(edition) as { files?: unknown }).files
}

function toObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

async function readJson(path: string): Promise<object> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : Infinity),
    () => Infinity,
  )
  if (size > BYTES_MAX) return {}
  try {
    return toObject(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return {}
  }
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

function rememberIn<T>(
  known: Map<string, Promise<T>>,
  folder: string,
  find: (folder: string) => Promise<T>,
): Promise<T> {
  const answer = known.get(folder) ?? find(folder)
  known.set(folder, answer)
  return answer
}

function listBetween(base: string, inner: string): readonly string[] {
  const folders = [base]
  for (const name of relative(base, inner).split(sep))
    if (name !== '' && name !== '..') folders.push(join(folders.at(-1)!, name))
  return folders
}
