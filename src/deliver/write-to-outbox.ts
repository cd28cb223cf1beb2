import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../kit/sha256.ts'
import { toSlug } from '../kit/slug.ts'
import type { EmailAddress } from '../model/email-address.ts'
import type { Receipt } from '../model/receipt.ts'
import { assertInside } from './assert-inside.ts'
import { toWriteError } from './write-error.ts'

export interface OutboxMessage {
  readonly editionId: string
  readonly address: EmailAddress
  readonly bytes: Uint8Array
}

/**
 * Puts a message into a local outbox: one `.eml` file for each edition and address, and never a second one.
 *
 * The file is on disk before it gets its name, and the name is given only if nobody has it yet,
 * so two senders at once or a crash leave one whole message or none.
 *
 * @throws GazetteError `output` when the outbox cannot be written.
 */
export async function writeToOutbox(
  outbox: string,
  { editionId, address, bytes }: OutboxMessage,
): Promise<Receipt> {
  const folder = join(outbox, editionId)
  const path = join(folder, `${toSlug(address)}-${sha256(address.toLowerCase()).slice(0, 8)}.eml`)
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await assertInside(outbox, folder)
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return { address, path, status: (await nameOnce(temporary, path)) ? 'written' : 'kept' }
  } catch (cause) {
    throw toWriteError(outbox, cause)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function nameOnce(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path)
    return true
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false
    throw cause
  }
}
