import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { toEmailAddress, type EmailAddress } from '../../../src/model/email-address.ts'
import type { Newcomer } from '../../../src/model/subscriber-list.ts'

/** The path of a store that is not there yet, in a folder that is gone when the tests of the file are over. */
export function makeStorePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-store-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'store', 'gazette.sqlite')
}

export function toAddress(name: string): EmailAddress {
  const address = toEmailAddress(name.includes('@') ? name : `${name}@example.org`)
  if (address === undefined) throw new Error(`${name} is no address`)
  return address
}

export function toNewcomer(name: string, rest: Partial<Newcomer> = {}): Newcomer {
  return { address: toAddress(name), status: 'active', fields: {}, ...rest }
}

export async function toList<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}
