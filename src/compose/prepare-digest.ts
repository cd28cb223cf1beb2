import type { Digest } from '../model/digest.ts'
import { prepareCopies } from './find-near-copies.ts'
import { findProperNames } from './proper-names.ts'
import { prepareVector } from './term-vectors.ts'

/**
 * Works out ahead what composing asks of every article by itself, and is remembered for as long as its digest is held.
 *
 * An edition comes out the same without it. What only some articles are asked, when they are compared, is left until then.
 */
export function prepareDigest(digest: Digest): void {
  prepareCopies(digest.article)
  prepareVector(digest)
  findProperNames(digest)
}
