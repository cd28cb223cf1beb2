import { foldText } from '../kit/fold-text.ts'
import type { Person } from '../model/digest.ts'

/**
 * A name as it is compared: one report says "Tomasz Bielak" and another "Bielak"; one writes "Traoré" and another "Traore".
 *
 * @example
 * toNameKey({ kind: 'person', name: 'Ibrahim Traoré' }) // 'traore'
 */
export function toNameKey({ kind, name }: Pick<Person, 'kind' | 'name'>): string {
  const folded = foldText(name)
  const plain = ASCII.test(folded) ? folded : folded.normalize('NFKD').replace(/\p{M}/gu, '')
  return kind === 'person' ? plain.slice(plain.lastIndexOf(' ') + 1) : plain
}

const ASCII = /^\p{ASCII}*$/u
