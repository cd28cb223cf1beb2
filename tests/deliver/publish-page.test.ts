import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishPage } from '../../src/deliver/deliver.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gazette-publish-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const page = (content: string, force = false) => ({ name: '2026-W48.md', content, force })
const read = () => readFileSync(join(folder, '2026-W48.md'), 'utf8')

describe('publishPage()', () => {
  it('writes a page, and changes nothing when it is published again', async () => {
    expect(await publishPage(folder, page('one'))).toBe('written')
    const before = statSync(join(folder, '2026-W48.md'), { bigint: true }).mtimeNs
    expect(await publishPage(folder, page('one'))).toBe('unchanged')
    expect(statSync(join(folder, '2026-W48.md'), { bigint: true }).mtimeNs).toBe(before)
  })

  it('replaces its own page by a newer one', async () => {
    await publishPage(folder, page('one'))
    expect(await publishPage(folder, page('two'))).toBe('written')
    expect(read()).toBe('two')
  })

  it('leaves a page alone that was edited by hand, unless forced', async () => {
    await publishPage(folder, page('one'))
    writeFileSync(join(folder, '2026-W48.md'), 'edited')
    await expect(publishPage(folder, page('two'))).rejects.toMatchObject({
      code: 'output',
      fix: expect.stringContaining('--force') as string,
    })
    expect(read()).toBe('edited')
    expect(await publishPage(folder, page('two', true))).toBe('written')
    expect(read()).toBe('two')
  })

  it('leaves a page alone that was never ours', async () => {
    writeFileSync(join(folder, '2026-W48.md'), 'theirs')
    await expect(publishPage(folder, page('ours'))).rejects.toThrow('not ours')
  })

  it('says so when its record is damaged', async () => {
    writeFileSync(join(folder, '.gazette.json'), '{"pages":')
    await expect(publishPage(folder, page('one'))).rejects.toThrow('damaged')
  })
})
