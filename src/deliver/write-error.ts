import { GazetteError } from '../kit/gazette-error.ts'

const REASONS: Readonly<Record<string, readonly [why: string, fix: string]>> = {
  EACCES: ['writing there is not allowed', 'Choose another folder, or allow yourself to write to it'],
  EPERM: ['writing there is not allowed', 'Choose another folder, or allow yourself to write to it'],
  EROFS: ['the disk is read-only', 'Choose a folder on another disk'],
  ENOSPC: ['the disk is full', 'Free some space and run it again; what stood there is unharmed'],
  EDQUOT: [
    'your share of the disk is used up',
    'Free some space and run it again; what stood there is unharmed',
  ],
  ENOTDIR: ['a part of its path is a file and no folder', 'Choose another folder'],
  EEXIST: ['a part of its path is a file and no folder', 'Choose another folder'],
  EISDIR: ['a folder stands where a file should go', 'Move that folder away'],
}

/**
 * What a failed write becomes for the reader: cannot write to which, why, and the way out. An abort stays an abort.
 *
 * @example
 * toWriteError('out', Object.assign(new Error('x'), { code: 'ENOSPC' })).message // 'Cannot write to "out": the disk is full'
 */
export function toWriteError(folder: string, cause: unknown): Error {
  if (cause instanceof GazetteError) return cause
  if (cause instanceof Error && cause.name === 'AbortError') return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const [why, fix] = REASONS[code] ?? [
    cause instanceof Error ? cause.message : String(cause),
    'Choose another folder',
  ]
  return new GazetteError(`Cannot write to "${folder}": ${why}`, { code: 'output', path: folder, cause, fix })
}
