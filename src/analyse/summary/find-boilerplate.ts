import type { Sentence } from '../../model/digest.ts'
import { isBoilerplate } from './is-boilerplate.ts'

/** Of an article's first sentences those that belong to the page and not to the story; later ones are never printed. */
export function findBoilerplate(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  return new Set(sentences.slice(0, SENTENCES_MAX).filter(({ text }) => isBoilerplate(text)))
}

const SENTENCES_MAX = 300
