import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFiles } from '../../src/deliver/deliver.ts'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'gazette-write-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('writeFiles()', () => {
  it('writes files and folders, replaces what stood there, and removes what is stale', async () => {
    const folder = join(root, 'out')
    await writeFiles(folder, [
      { path: 'a.txt', content: 'old' },
      { path: 'sub/b.txt', content: 'old' },
    ])
    await writeFiles(folder, [{ path: 'a.txt', content: 'new' }], { stale: ['a.txt', 'sub/b.txt'] })
    expect(read('out/a.txt')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('leaves a file alone that is not ours', async () => {
    mkdirSync(join(root, 'out'))
    writeFileSync(join(root, 'out', 'mine.txt'), 'mine')
    await writeFiles(join(root, 'out'), [{ path: 'a.txt', content: 'new' }], { stale: [] })
    expect(read('out/mine.txt')).toBe('mine')
  })

  it('changes nothing when one file cannot be written', async () => {
    const folder = join(root, 'out')
    await writeFiles(folder, [{ path: 'a.txt', content: 'good' }])
    writeFileSync(join(folder, 'sub'), 'a file where a folder should be')
    const files = [
      { path: 'a.txt', content: 'bad' },
      { path: 'sub/b.txt', content: 'bad' },
    ]
    await expect(writeFiles(folder, files)).rejects.toMatchObject({ code: 'output', name: 'GazetteError' })
    expect(read('out/a.txt')).toBe('good')
    expect(readdirSync(folder)).toEqual(['a.txt', 'sub'])
  })

  it('changes nothing when it is interrupted', async () => {
    const folder = join(root, 'out')
    await expect(
      writeFiles(folder, [{ path: 'a.txt', content: 'x' }], { signal: AbortSignal.abort() }),
    ).rejects.toThrow()
    expect(existsSync(folder)).toBe(false)
  })

  it.each(['../a.txt', '/a.txt', 'a/../../b.txt', 'a\\b.txt', 'C:/a.txt'])(
    'refuses the path %j',
    async (path) => {
      await expect(writeFiles(join(root, 'out'), [{ path, content: 'x' }])).rejects.toMatchObject({
        code: 'output',
      })
      expect(readdirSync(root)).toEqual([])
    },
  )

  it('writes nothing through a symbolic link that leads out', async () => {
    mkdirSync(join(root, 'out'))
    mkdirSync(join(root, 'elsewhere'))
    symlinkSync(join(root, 'elsewhere'), join(root, 'out', 'articles'))
    await expect(
      writeFiles(join(root, 'out'), [{ path: 'articles/a.html', content: 'x' }]),
    ).rejects.toMatchObject({ code: 'output' })
    expect(readdirSync(join(root, 'elsewhere'))).toEqual([])
  })

  it('leaves what is the same as it stood, and tells what was not', async () => {
    const folder = join(root, 'out')
    const files = [
      { path: 'a.txt', content: 'same' },
      { path: 'sub/b.txt', content: 'old' },
      { path: 'c.txt', content: Buffer.from('same') },
    ]
    expect(await writeFiles(folder, files)).toEqual(['a.txt', 'sub/b.txt', 'c.txt'])
    const before = lstatSync(join(folder, 'a.txt')).ino
    expect(await writeFiles(folder, [files[0]!, { path: 'sub/b.txt', content: 'new' }, files[2]!])).toEqual([
      'sub/b.txt',
    ])
    expect(lstatSync(join(folder, 'a.txt')).ino).toBe(before)
    expect(read('out/sub/b.txt')).toBe('new')
  })

  it('removes what a killed process left under a temporary name, and nothing of a running one', async () => {
    const folder = join(root, 'out')
    const { pid } = spawnSync(process.execPath, ['--version'])
    mkdirSync(folder)
    const names = [`a.txt.${pid}-0123abcd.tmp`, `b.txt.${process.pid}-0123abcd.tmp`, 'notes.tmp']
    for (const name of names) writeFileSync(join(folder, name), 'half')
    await writeFiles(folder, [{ path: 'a.txt', content: 'whole' }])
    expect(readdirSync(folder)).toEqual(['a.txt', names[1], names[2]])
  })

  it('replaces a symbolic link instead of writing through it', async () => {
    mkdirSync(join(root, 'out'))
    writeFileSync(join(root, 'precious'), 'precious')
    symlinkSync(join(root, 'precious'), join(root, 'out', 'a.txt'))
    await writeFiles(join(root, 'out'), [{ path: 'a.txt', content: 'new' }])
    expect(read('precious')).toBe('precious')
    expect(read('out/a.txt')).toBe('new')
  })
})
