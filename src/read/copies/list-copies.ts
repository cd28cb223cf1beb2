import { readdir } from 'node:fs/promises'

const NAME = /-([0-9a-f]{12})\.[a-z]{2,4}$/

/** The keys of the articles that were collected into a folder; none when there is no such folder. */
export async function listCopies(folder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(folder, { recursive: true }).catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
    throw cause
  })
  return new Set(names.flatMap((name) => NAME.exec(name)?.[1] ?? []))
}
