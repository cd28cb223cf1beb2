import { createCheckMemory, type CheckMemory } from '../check/check.ts'
import { createEventMemory, type EventMemory } from '../compose/compose.ts'
import { createJsonMemory, type JsonMemory } from '../kit/json-memory.ts'
import type { DraftOptions, OutputFile } from '../deliver/deliver.ts'
import type { Digest } from '../model/digest.ts'
import type { Theme } from '../model/theme.ts'
import { createReadMemory, type ReadMemory } from '../read/read.ts'
import { createStoryMemory, type StoryMemory } from '../render/render.ts'
import type { WrittenManifest } from '../store/store.ts'

/** What builds in one process remember of the build before. */
export interface BuildMemory {
  /** By everything they depend on. */
  digests: ReadonlyMap<string, Digest>
  /** The theme of the build before; it stays the same object while its files stay the same. */
  theme?: Theme
  /** What files gave when they were read. */
  readonly files: ReadMemory
  /** How articles are to one another. */
  readonly events: EventMemory
  /** What stories looked like. */
  readonly stories: StoryMemory
  /** What quotations were found to be. */
  readonly checks: CheckMemory
  /** Of the manifest's entries. */
  readonly json: JsonMemory
  /** Files of the build before, by path. */
  written: ReadonlyMap<string, EncodedFile>
  manifest?: WrittenManifest
  message?: ComposedMessage
}

/** A file as the bytes that are written. */
export interface EncodedFile extends OutputFile {
  readonly content: Uint8Array
}

/** The e-mail as a message, and what it was composed of. */
export interface ComposedMessage {
  readonly of: DraftOptions
  readonly file: OutputFile
}

/** A memory with nothing in it yet. */
export function createBuildMemory(): BuildMemory {
  return {
    digests: new Map(),
    written: new Map(),
    files: createReadMemory(),
    events: createEventMemory(),
    stories: createStoryMemory(),
    checks: createCheckMemory(),
    json: createJsonMemory(),
  }
}

/** The remembered theme where the one that was read is the same. */
export function rememberTheme(memory: BuildMemory | undefined, theme: Theme): Theme {
  if (memory === undefined) return theme
  const toText = ({ name, files, look }: Theme) => JSON.stringify([name, look, ...files])
  if (memory.theme !== undefined && toText(memory.theme) === toText(theme)) return memory.theme
  memory.theme = theme
  return theme
}
