import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openTemplateCache } from '../../src/store/store.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-cache-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('openTemplateCache()', () => {
  it('finds what it kept, by its source', async () => {
    const cache = openTemplateCache([join(root, 'a')])
    await cache.keep('source', 'compiled')
    expect(await cache.find('source')).toBe('compiled')
    expect(await cache.find('other')).toBeUndefined()
  })

  it('does not believe a damaged entry', async () => {
    const cache = openTemplateCache([join(root, 'b')])
    await cache.keep('source', 'compiled')
    const [name] = readdirSync(join(root, 'b'))
    writeFileSync(join(root, 'b', name!), 'half of it')
    expect(await cache.find('source')).toBeUndefined()
  })

  it('is only slow where nothing can be written', async () => {
    writeFileSync(join(root, 'file'), '')
    const cache = openTemplateCache([join(root, 'file', 'folder')])
    await cache.keep('source', 'compiled')
    expect(await cache.find('source')).toBeUndefined()
  })
})
