import type { SourceFacts } from '../../model/source.ts'

type Wished = { readonly [K in keyof SourceFacts]: SourceFacts[K] | undefined }

/**
 * The facts that are known.
 *
 * @example
 * toKnownFacts({ headline: 'Rain', dek: undefined }) // { headline: 'Rain' }
 */
export function toKnownFacts(wished: Wished): SourceFacts {
  return Object.fromEntries(Object.entries(wished).filter(([, value]) => value !== undefined))
}

/**
 * Keywords as programs write them in one line.
 *
 * @example
 * splitKeywords('ports; energy, ') // ['ports', 'energy']
 */
export function splitKeywords(line: string | undefined): readonly string[] | undefined {
  const words = line?.split(/[,;]/).map((word) => word.trim())
  return words?.filter((word) => word !== '')
}
