import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readTheme } from '../../src/read/read.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-theme-'))
  put('themes/house/web.hbs', 'house web')
  put('themes/house/partials/story.hbs', 'house story')
  put('themes/plain/web.hbs', 'plain web')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const read = (name: string) =>
  readTheme(name, { builtIn: join(root, 'themes'), overrides: join(root, 'mine') })

describe('readTheme()', () => {
  it('reads a theme', async () => {
    const { files } = await read('house')
    expect([...files].map(([path, { content }]) => [path, content])).toEqual([
      ['partials/story.hbs', 'house story'],
      ['web.hbs', 'house web'],
    ])
  })

  it('lays the user’s own files over it, path by path', async () => {
    put('mine/partials/story.hbs', 'my story')
    put('mine/notes.txt', 'no template')
    const { files } = await read('house')
    expect(files.get('partials/story.hbs')?.content).toBe('my story')
    expect(files.get('web.hbs')?.content).toBe('house web')
    expect(files.size).toBe(2)
  })

  it('says which themes there are', async () => {
    await expect(read('hause')).rejects.toMatchObject({
      code: 'template',
      fix: 'Did you mean "house"? There are: house, plain',
    })
  })

  it('follows no link out of the folder', async () => {
    put('secret.hbs', 'secret')
    mkdirSync(join(root, 'mine'))
    symlinkSync(join(root, 'secret.hbs'), join(root, 'mine', 'web.hbs'))
    await expect(read('house')).rejects.toMatchObject({ code: 'template' })
  })
})

describe('a theme that extends another', () => {
  it('has the other’s files where it has none of its own', async () => {
    put('themes/letter/theme.json', '{"extends": "house", "description": "A letter"}')
    put('themes/letter/web.hbs', 'letter web')
    const { files } = await read('letter')
    expect(files.get('web.hbs')?.content).toBe('letter web')
    expect(files.get('partials/story.hbs')?.content).toBe('house story')
  })

  it('may not extend itself, by whatever way', async () => {
    put('themes/a/theme.json', '{"extends": "b"}')
    put('themes/b/theme.json', '{"extends": "a"}')
    await expect(read('a')).rejects.toMatchObject({
      code: 'template',
      message: expect.stringContaining('extends itself') as string,
    })
  })

  it('is told of when its theme.json is no JSON', async () => {
    put('themes/letter/theme.json', '{')
    await expect(read('letter')).rejects.toMatchObject({ code: 'template' })
  })

  it('may not lead out of the folder of themes', async () => {
    put('outside/web.hbs', 'outside')
    put('themes/letter/theme.json', '{"extends": "../outside"}')
    await expect(read('letter')).rejects.toMatchObject({ code: 'template' })
  })
})
