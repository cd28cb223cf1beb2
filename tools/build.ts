// Makes dist/ from src/: JavaScript, declarations, and the built-in themes' e-mail templates compiled ahead,
// so that an ordinary build of an edition never loads MJML.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

rmSync(dist, { recursive: true, force: true })
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const { status } = spawnSync(process.execPath, [compiler, '-p', join(root, 'tools', 'tsconfig.build.json')], {
  stdio: 'inherit',
})
if (status !== 0) process.exitCode = status ?? 1
else {
  chmodSync(join(dist, 'cli', 'main.js'), 0o755)
  const press = join(dist, 'press', 'press.js')
  if (existsSync(press)) {
    const built: { compileBuiltInThemes: () => Promise<readonly string[]> } = await import(
      pathToFileURL(press).href
    )
    for (const line of await built.compileBuiltInThemes()) console.error(line)
  }
}
