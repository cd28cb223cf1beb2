import type { BuildMemory, EncodedFile } from './build-memory.ts'

/**
 * The files, those that are what an earlier build in this process made as that very object: so that it is known what their
 * hash is, and that they were found standing.
 */
export function rememberFiles(
  files: readonly EncodedFile[],
  memory: BuildMemory | undefined,
): readonly EncodedFile[] {
  if (memory === undefined) return files
  const known = files.map((file) => {
    const before = memory.written.get(file.path)
    return before !== undefined && isSame(before, file) ? before : file
  })
  memory.written = new Map(known.map((file) => [file.path, file]))
  return known
}

function isSame(before: EncodedFile, file: EncodedFile): boolean {
  if (before === file) return true
  const { content } = file
  return before.content.length === content.length && Buffer.compare(before.content, content) === 0
}
