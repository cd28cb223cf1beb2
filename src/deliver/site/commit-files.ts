import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { GazetteError } from '../../kit/gazette-error.ts'

const run = promisify(execFile)
const OUTPUT_BYTES_MAX = 16 * 1024 * 1024

/**
 * Makes one commit of just these files, whatever else is staged, and gives its abbreviated hash; `undefined` when none
 * differs from what is committed. It never pushes.
 *
 * @throws GazetteError `output` when the folder is in no git repository, or git refuses.
 */
export async function commitFiles(
  folder: string,
  { paths, message }: { readonly paths: readonly string[]; readonly message: string },
): Promise<string | undefined> {
  if (paths.length === 0) return undefined
  const git = async (...args: readonly string[]): Promise<string> =>
    (
      await run('git', ['-C', folder, '--literal-pathspecs', ...args], { maxBuffer: OUTPUT_BYTES_MAX })
    ).stdout.trim()
  try {
    const known = await git('ls-files', '-z', '--', ...paths)
    const isKnown = new Set(known.split('\0'))
    const there = await git('ls-files', '-z', '--others', '--', ...paths)
    const added = there.split('\0').filter((path) => path !== '')
    // Git commits by path only what it knows of.
    if (added.length > 0) await git('add', '--intent-to-add', '--', ...added)
    const mine = paths.filter((path) => isKnown.has(path) || added.includes(path))
    if (mine.length === 0 || (await git('status', '--porcelain', '--', ...mine)) === '') return undefined
    await git('commit', '--quiet', '--only', '--message', message, '--', ...mine)
    return await git('rev-parse', '--short', 'HEAD')
  } catch (cause) {
    throw toCommitError(folder, cause)
  }
}

function toCommitError(folder: string, cause: unknown): GazetteError {
  const { code, stderr } = cause as { code?: unknown; stderr?: unknown }
  const said = typeof stderr === 'string' ? (stderr.trim().split('\n').at(-1) ?? '') : ''
  const why =
    code === 'ENOENT'
      ? 'git is not installed'
      : said.includes('not a git repository')
        ? 'it is in no git repository'
        : said || 'git refused'
  return new GazetteError(`Cannot commit in "${folder}": ${why}`, {
    code: 'output',
    path: folder,
    cause,
    fix: 'The pages are written; commit them yourself, or leave --commit out',
  })
}
