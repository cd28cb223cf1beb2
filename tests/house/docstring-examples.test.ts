import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'src')

interface Example {
  readonly file: string
  readonly expression: string
  readonly expected: string
}

/** The `expression // literal` that follows each `@example`; the literal may stand on the next line. */
function findExamples(path: string): readonly Example[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/@example\s*\n((?:\s*\*(?!\/)[^\n]*\n)+)/g)].map(([, block]) => {
    const code = block!.replace(/^\s*\* ?/gm, '').trim()
    const cut = code.indexOf(' // ') >= 0 ? code.indexOf(' // ') : code.indexOf('\n// ')
    return {
      file: relative(source, path),
      expression: code.slice(0, cut),
      expected: code.slice(cut + 4).replace(/^\/\/ ?/gm, ''),
    }
  })
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('main.ts'),
)
const examples = files.flatMap((path) => findExamples(join(source, path)))

describe('the examples in docstrings', () => {
  it('are there', () => expect(examples.length).toBeGreaterThan(10))

  it.each(examples.map((example) => [example.file, example.expression, example.expected] as const))(
    '%s: %s gives what it says',
    async (file, expression, expected) => {
      const names = (await import(pathToFileURL(join(source, file)).href)) as Record<string, unknown>
      const run = (code: string): unknown =>
        new Function(...Object.keys(names), `return (${code.replaceAll(/(\))!/g, '$1')})`)(
          ...Object.values(names),
        )
      expect(run(expression)).toEqual(run(expected))
    },
  )
})
