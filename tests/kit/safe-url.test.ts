import { describe, expect, it } from 'vitest'
import { toSafeUrl } from '../../src/kit/safe-url.ts'

const CASES: readonly (readonly [text: string, url: string | undefined])[] = [
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['  http://example.org  ', 'http://example.org/'],
  ['mailto:ada@example.org', 'mailto:ada@example.org'],
  ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
  ['javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['data:text/html,<script>', undefined],
  ['vbscript:x', undefined],
  ['file:///etc/passwd', undefined],
  ['//example.org/a', undefined],
  ['/a/b', undefined],
  ['https://user:secret@example.org/', undefined],
  ['', undefined],
  [`https://example.org/${'a'.repeat(3000)}`, undefined],
]

describe('toSafeUrl()', () => {
  it.each(CASES)('takes %j for %j', (text, url) => expect(toSafeUrl(text)).toBe(url))
})
