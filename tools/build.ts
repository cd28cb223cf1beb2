// Makes dist/ from src/: declarations, JavaScript put together into few files, and the built-in themes' e-mail templates
// compiled ahead, so that an ordinary build of an edition never loads MJML.
import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
/** What is started or imported by name: where it goes in dist/, without its ending, and what of src/ it is. */
const ENTRIES = {
  index: 'index.ts',
  'cli/main': 'cli/main.ts',
  'press/press': 'press/press.ts',
  'chunks/digest-thread': 'press/threads/digest-thread.ts',
  'chunks/page-thread': 'press/threads/page-thread.ts',
  'chunks/reading-thread-script': 'read/reading-thread-script.ts',
}

rmSync(dist, { recursive: true, force: true })
declare()
await bundle()
chmodSync(join(dist, 'cli', 'main.js'), 0o755)
const built = (await import(pathToFileURL(join(dist, 'press', 'press.js')).href)) as {
  readonly compileBuiltInThemes: () => Promise<readonly string[]>
}
for (const line of await built.compileBuiltInThemes()) console.error(line)

function declare(): void {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const project = join(root, 'tools', 'tsconfig.build.json')
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`tsc ended with ${status}`)
}

/** Packages stay where they are installed; a folder below dist/ is as deep as a room, so that files find the package. */
async function bundle(): Promise<void> {
  const made = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(root, 'src', file)])),
    external: /^[^./]/,
    platform: 'node',
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message)
    },
  })
  await made.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    comments: false,
  })
  await made.close()
}
