import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')

function cruise(folder: string): { status: number | null; output: string } {
  const args = [cruiser, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'err', 'src']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const OFFENCES: readonly (readonly [file: string, code: string, rule: string])[] = [
  [
    'src/parse/offence.ts',
    "import type { Receipt } from '../deliver/deliver.ts'\nexport type R = Receipt\n",
    'parse-reaches-too-far',
  ],
  [
    'src/kit/offence.ts',
    "import type { Notice } from '../model/notice.ts'\nexport type N = Notice\n",
    'kit-reaches-too-far',
  ],
  ['src/press/offence.ts', "export { x } from '../deliver/inner.ts'\n", 'enter-deliver-by-the-door'],
  ['src/cli/offence.ts', "export { x } from '../deliver/deliver.ts'\n", 'cli-reaches-too-far'],
  [
    'src/render/offence.ts',
    "import { readFileSync } from 'node:fs'\nexport const f = readFileSync\n",
    'pure-rooms-touch-no-machine',
  ],
]

describe('the import rule', () => {
  const fixture = mkdtempSync(join(tmpdir(), 'gazette-import-rule-'))
  afterAll(() => rmSync(fixture, { recursive: true, force: true }))

  it('holds in the source', () => {
    const { status, output } = cruise(root)
    expect(output).toContain('no dependency violations found')
    expect(status).toBe(0)
  })

  it.each(OFFENCES)('turns red for %s', (file, code, rule) => {
    const folder = mkdtempSync(join(fixture, 'case-'))
    for (const room of ['kit', 'model', 'parse', 'deliver', 'press', 'cli', 'render'])
      mkdirSync(join(folder, 'src', room), { recursive: true })
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    writeFileSync(join(folder, 'src/model/notice.ts'), 'export interface Notice { readonly code: string }\n')
    writeFileSync(join(folder, 'src/deliver/inner.ts'), 'export const x = 1\n')
    writeFileSync(
      join(folder, 'src/deliver/deliver.ts'),
      "export { x } from './inner.ts'\nexport interface Receipt { readonly path: string }\n",
    )
    expect(cruise(folder).status).toBe(0)
    writeFileSync(join(folder, file), code)
    const { status, output } = cruise(folder)
    expect(output).toContain(rule)
    expect(status).not.toBe(0)
  })
})
