import { GazetteError } from '../../kit/gazette-error.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { LetterParts } from '../../model/letter.ts'
import type { FrozenEdition } from '../../model/outbox.ts'

/**
 * What an edition's messages are made of since its first send.
 *
 * @throws GazetteError `delivery` when it is not what was frozen then.
 */
export function readFrozen({ id, sha256: hash, parts }: FrozenEdition): LetterParts {
  if (sha256(parts) === hash) return JSON.parse(parts) as LetterParts
  throw new GazetteError(`Cannot send edition "${id}": what was frozen at its first send is damaged`, {
    code: 'delivery',
    fix: 'Restore the store from a copy',
  })
}
