import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'src')
// Codes of errors, which docs/commands.md explains.
const ERRORS = ['usage', 'config', 'input', 'output', 'template', 'delivery', 'check']

it('explains every notice in docs/messages.md, and no other', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      // The codes in the configuration's room are those of its schema library.
      path.endsWith('.ts') && !path.startsWith('config'),
  )
  const text = files.map((path) => readFileSync(join(source, path), 'utf8')).join('\n')
  const codes = [...text.matchAll(/(?:code: |refuse\(path, )'([a-z]+(?:-[a-z]+)*)'/g)].map(
    ([, code]) => code!,
  )
  const documented = [
    ...readFileSync(join(root, 'docs', 'messages.md'), 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm),
  ].map(([, code]) => code)
  expect([...new Set(codes)].filter((code) => !ERRORS.includes(code)).sort()).toEqual(documented.sort())
})
