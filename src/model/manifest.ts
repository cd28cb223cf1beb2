import type { FieldPlace } from './letter.ts'
import type { PublishedStory } from './register.ts'

/** What an edition's folder holds and what it was made of, by SHA-256. */
export interface Manifest {
  /** The version of Gazette that made it. */
  readonly gazette: string
  readonly edition: {
    readonly id: string
    readonly title: string
    readonly date: string
    readonly number?: number
    readonly subject: string
  }
  /** In order of path, without the manifest itself. */
  readonly files: readonly ManifestEntry[]
  /** The articles that were read, in order of path. */
  readonly sources: readonly { readonly path: string; readonly sha256: string }[]
  /** What the register keeps of the edition once it goes out. */
  readonly stories: readonly PublishedStory[]
  /** Where in the e-mail's files subscribers' own words go, by path. */
  readonly places?: Readonly<Record<string, readonly FieldPlace[]>>
}

export interface ManifestEntry {
  /** Below the edition's folder. */
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}
