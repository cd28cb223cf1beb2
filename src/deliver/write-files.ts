import { openFileStage, type FileStage } from './file-stage.ts'
import { forEachInBreaths } from './for-each-in-breaths.ts'
import type { OutputFile } from './put-file.ts'

export interface WriteOptions {
  /** Files of ours from an earlier time, removed when they are not written again. */
  readonly stale?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Writes files into a folder so that what stood there is replaced only when all of the new is on disk; gives the paths of
 * those that were not there already, byte for byte. The last file is put in its place last; see `openFileStage`.
 *
 * @throws GazetteError `output` when the folder cannot be written or a path would leave it.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  { stale, signal }: WriteOptions = {},
): Promise<readonly string[]> {
  const stage = openFileStage(folder)
  try {
    await putFiles(stage, files, signal)
    return await stage.show(stale)
  } catch (cause) {
    await stage.discard()
    throw cause
  }
}

/** Puts files on a stage, with a breath now and then; the last word is the signal's. */
export async function putFiles(
  stage: FileStage,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted()
  await stage.prepare(files.map(({ path }) => path))
  await forEachInBreaths(files, stage.put, signal)
  signal?.throwIfAborted()
}
