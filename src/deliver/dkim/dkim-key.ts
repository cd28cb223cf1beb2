import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { GazetteError } from '../../kit/gazette-error.ts'

/** A key that messages are signed with. */
export interface DkimKey {
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256'
  readonly domain: string
  readonly selector: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

// RFC 8301 3.2: signers must use 1024 at least; what is shorter is taken for unsigned.
const RSA_BITS_MIN = 1024

/**
 * Reads a private key in PEM.
 *
 * @throws GazetteError `config` when it is none, or of a kind that DKIM does not know.
 */
export function toDkimKey(pem: string, { domain, selector }: Pick<DkimKey, 'domain' | 'selector'>): DkimKey {
  const refuse = (why: string, cause?: unknown) =>
    new GazetteError(`Cannot sign for ${selector}._domainkey.${domain}: ${why}`, {
      code: 'config',
      cause,
      fix: 'Make one with: openssl genrsa -out brief.pem 2048 (or openssl genpkey -algorithm ed25519)',
    })
  let privateKey: KeyObject
  try {
    privateKey = createPrivateKey(pem)
  } catch {
    // The cause could quote the key.
    throw refuse('the key is no private key in PEM')
  }
  const type = privateKey.asymmetricKeyType
  if (type !== 'rsa' && type !== 'ed25519') throw refuse(`a key of the kind ${type} is not for DKIM`)
  if (type === 'rsa' && (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < RSA_BITS_MIN)
    throw refuse('the key has less than 1024 bits')
  return {
    algorithm: `${type}-sha256`,
    domain,
    selector,
    privateKey,
    publicKey: createPublicKey(privateKey),
  }
}
