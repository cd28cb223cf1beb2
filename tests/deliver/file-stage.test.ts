import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFileStage, putFile } from '../../src/deliver/deliver.ts'

let root: string
let out: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-stage-'))
  out = join(root, 'out')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('openFileStage()', () => {
  it('shows nothing of what was put until it is told to', async () => {
    mkdirSync(out)
    writeFileSync(join(out, 'a.txt'), 'old')
    const stage = openFileStage(out)
    await stage.prepare(['a.txt', 'sub/b.txt'])
    stage.put({ path: 'a.txt', content: 'new' })
    stage.put({ path: 'sub/b.txt', content: 'new' })
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('old')
    expect(existsSync(join(out, 'sub/b.txt'))).toBe(false)
    expect(await stage.show()).toEqual(['a.txt', 'sub/b.txt'])
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('new')
    expect(readdirSync(join(out, 'sub'))).toEqual(['b.txt'])
  })

  it('leaves nothing of what it discards, whoever put it', async () => {
    const stage = openFileStage(out)
    await stage.prepare(['sub/b.txt', 'sub/c.txt'])
    stage.put({ path: 'sub/b.txt', content: 'new' })
    expect(putFile(stage.place, { path: 'sub/c.txt', content: 'new' })).toBe(true)
    expect(readdirSync(join(out, 'sub'))).toHaveLength(2)
    await stage.discard()
    expect(readdirSync(root)).toEqual([])
  })
})
