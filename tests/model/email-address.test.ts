import { describe, expect, it } from 'vitest'
import { toEmailAddress } from '../../src/model/email-address.ts'

const CASES: readonly (readonly [text: string, address: string | undefined])[] = [
  ['ada@example.org', 'ada@example.org'],
  [' Ada.Lovelace+news@Example.ORG ', 'Ada.Lovelace+news@example.org'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['ada@example', undefined],
  ['ada', undefined],
  ['@example.org', undefined],
  ['a b@example.org', undefined],
  ['a@b.org,c@d.org', undefined],
  ['Ada <ada@example.org>', undefined],
  ['"a b"@example.org', undefined],
  ['ada@example.org\nRCPT TO:<z@example.org>', undefined],
  ['ada@example.org\r\nBcc: z@example.org', undefined],
  ['ada@[127.0.0.1]', undefined],
  ['ada@127.0.0.1', undefined],
  ['ada@127', undefined],
  ['ada@0x7f.1.0.123', undefined],
  ['ada@example.org-', undefined],
  ['ada..b@example.org', undefined],
  ['.ada@example.org', undefined],
  ['адa@example.org', undefined],
  [`${'a'.repeat(65)}@example.org`, undefined],
  ['ada@example.org/path', undefined],
  ['ada@user:pw@example.org', undefined],
  ['', undefined],
]

describe('toEmailAddress()', () => {
  it.each(CASES)('takes %j for %j', (text, address) => expect(toEmailAddress(text)).toBe(address))
})
