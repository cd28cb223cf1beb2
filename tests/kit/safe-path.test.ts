import { describe, expect, it } from 'vitest'
import { isSafePath } from '../../src/kit/safe-path.ts'

describe('isSafePath()', () => {
  it.each([
    ['index.html', true],
    ['articles/a.html', true],
    ['a..b', true],
    ['', false],
    ['..', false],
    ['a/../b', false],
    ['./a', false],
    ['/etc/passwd', false],
    ['C:/a', false],
    ['a\\b', false],
    ['a\u0000b', false],
    ['a//b', false],
  ])('says of %j: %j', (path, isSafe) => expect(isSafePath(path)).toBe(isSafe))
})
