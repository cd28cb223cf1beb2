import { readdir } from 'node:fs/promises'
import { compareText } from '../kit/compare-text.ts'

const NAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,79})\.md$/

/** The ids of the edition files in a folder, in order; none where there is no such folder. */
export async function listEditionIds(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).toSorted(compareText)
}
