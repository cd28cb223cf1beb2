import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = join(import.meta.dirname, '..', '..', 'src')
const LINES_MAX = 300
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
)
const read = (path: string) => readFileSync(join(source, path), 'utf8')

describe('the house', () => {
  it('names files in kebab-case', () => {
    expect(
      files.filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path.replaceAll('\\', '/'))),
    ).toEqual([])
  })

  it('keeps every file under 300 lines, but for weights that were learned', () => {
    expect(
      files.filter((path) => !path.endsWith('-weights.ts') && read(path).split('\n').length > LINES_MAX),
    ).toEqual([])
  })

  it('prints to the console nowhere', () => {
    expect(files.filter((path) => /\bconsole\.\w+\(/.test(read(path)))).toEqual([])
  })

  it('ends the process nowhere', () => {
    expect(files.filter((path) => /\bprocess\.exit\(/.test(read(path)))).toEqual([])
  })
})
