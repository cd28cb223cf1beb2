import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteTargetName } from '../../src/model/site.ts'

/** An edition as a built site's addresses name it. */
export interface PublishedName {
  readonly slug: string
  readonly date: string
}

/** A real engine, and a fresh site as its documentation makes one. */
export interface Engine {
  readonly name: string
  /** Whether it lies in node_modules of its own folder; others come from Debian. */
  readonly from: 'npm' | 'debian'
  /** Makes a fresh site in an empty folder. */
  make(folder: string): void
  /** What is published to it. */
  readonly targets: readonly {
    readonly to: SiteTargetName
    /** Whether `--to auto` must find it. */
    readonly recognised: boolean
    /** Where the built page is, below the output. */
    page(name: PublishedName): string
    /** Built pages that list editions. */
    readonly lists: readonly string[]
  }[]
  build(folder: string): void
  /** Where the built site is. */
  readonly output: string
}

/** Runs a program to its end; an exit code other than 0 is an error that shows what it said. */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, CI: 'true', NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
  })
  if (status !== 0)
    throw new Error(
      `${command} ${args.join(' ')}: exit ${status}\n${error?.message ?? ''}${stdout}\n${stderr}`,
    )
  return stdout + stderr
}

/** Runs a script of a package that lies in an engine's own node_modules, with the Node that runs the tests. */
export function runScript(engine: string, script: string, args: readonly string[], cwd: string): string {
  return run(process.execPath, [join(import.meta.dirname, engine, 'node_modules', script), ...args], cwd)
}

export function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
