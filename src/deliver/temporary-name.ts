import { randomUUID } from 'node:crypto'

const TEMPORARY = /\.(\d+)-[0-9a-f]{8}\.tmp$/

/** What is put behind a file's name until it is whole: which process writes it, and a word of its own. */
export function createTemporarySuffix(): string {
  return `.${process.pid}-${randomUUID().slice(0, 8)}.tmp`
}

/**
 * Whether a file has a temporary name of ours, and the process that wrote it is gone.
 *
 * @example
 * isAbandoned('index.html') // false
 */
export function isAbandoned(name: string): boolean {
  const pid = TEMPORARY.exec(name)?.[1]
  return pid !== undefined && !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    // It runs, but belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
