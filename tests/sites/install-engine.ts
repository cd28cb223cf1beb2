import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../src/kit/sha256.ts'
import { run } from './engine.ts'

/** Installs an engine's own packages by its lock, unless they are there already; none of them may run a script. */
export function installEngine(engine: string): void {
  const folder = join(import.meta.dirname, engine)
  const stamp = join(folder, 'node_modules', '.installed')
  const lock = sha256(readFileSync(join(folder, 'package-lock.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // Not "npm ci": where a registry has no packages for other systems, npm leaves them out of a lock and then misses them.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'], folder)
  writeFileSync(stamp, lock)
}
