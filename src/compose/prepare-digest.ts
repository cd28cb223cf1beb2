import type { Digest } from '../model/digest.ts'
import { prepareEvidence } from './event-evidence.ts'
import { prepareCopies } from './find-near-copies.ts'
import { prepareVector } from './term-vectors.ts'

/**
 * Works out ahead what composing will ask of an article by itself, and is remembered for as long as its digest is held.
 *
 * An edition comes out the same without it.
 */
export function prepareDigest(digest: Digest): void {
  prepareCopies(digest.article)
  prepareVector(digest)
  prepareEvidence(digest)
}
