import {
  findSignatureTrouble,
  openLetterPress,
  signLetter,
  toBytes,
  toDkimKey,
  toLetter,
  type DkimKey,
} from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import type { Letter, LetterParts } from '../../model/letter.ts'
import type { DkimSettings } from '../../model/mail-settings.ts'
import type { RecipientTokens } from '../../model/subscriber-list.ts'
import { readSecret } from './read-secret.ts'

/** Whom a letter is written to. */
export interface LetterSubject {
  /** Of the row in the ledger; 0 when there is none. */
  readonly id: number
  readonly edition: string
  readonly address: EmailAddress
  readonly messageId: string
  readonly fields: Readonly<Record<string, string>>
}

export type WriteLetter = (subject: LetterSubject) => Promise<Letter>

export interface LetterWriterOptions {
  readonly tokens: RecipientTokens
  readonly keys: readonly DkimKey[]
}

/** What writes the messages of an edition, signed: the same subject gives the same bytes. */
export async function openLetterWriter(
  parts: LetterParts,
  { tokens, keys }: LetterWriterOptions,
): Promise<WriteLetter> {
  const press = await openLetterPress(parts)
  let isProved = false
  return async (subject) => {
    const { address, messageId, fields } = subject
    const words = { bounce: tokens.make('bounce', subject), unsubscribe: tokens.make('unsubscribe', subject) }
    const letter = toLetter(await signLetter(press({ address, messageId, fields, tokens: words }), keys))
    // The first message of a run is read back as a receiver would; the signature of each is verified when it is made.
    if (!isProved) assertSigned(letter, keys)
    isProved = true
    return letter
  }
}

function assertSigned(letter: Letter, keys: readonly DkimKey[]): void {
  const bytes = toBytes(letter)
  for (const key of keys) {
    const trouble = findSignatureTrouble(bytes, key)
    if (trouble === undefined) continue
    throw new GazetteError(
      `Cannot send: the message signed by ${key.selector}._domainkey.${key.domain} is not sound: ${trouble}`,
      {
        code: 'delivery',
        fix: 'Nothing was sent; please report this',
      },
    )
  }
}

/** The keys that messages are signed with. */
export function readDkimKeys(settings: readonly DkimSettings[]): Promise<readonly DkimKey[]> {
  return Promise.all(
    settings.map(async ({ domain, selector, key }) =>
      toDkimKey(await readSecret(key, `the DKIM key "${selector}"`), { domain, selector }),
    ),
  )
}
