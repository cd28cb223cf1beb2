import { readFile } from 'node:fs/promises'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { SecretPlace } from '../../model/mail-settings.ts'

/**
 * A secret from where the configuration says it is. It goes into no message and no log.
 *
 * @throws GazetteError `config` when there is none.
 */
export async function readSecret({ env, file }: SecretPlace, purpose: string): Promise<string> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new GazetteError(`Cannot read ${purpose} from "${file}": it cannot be opened`, {
        code: 'config',
        path: file,
        cause,
        fix: 'Check the path, and that you may read the file',
      })
    })
    const secret = text.replace(/\r?\n$/, '')
    if (secret !== '') return secret
  }
  const secret = env === undefined ? undefined : process.env[env]
  if (secret) return secret
  throw new GazetteError(
    file === undefined
      ? `Cannot find ${purpose}: the environment variable ${env ?? ''} is not set`
      : `Cannot read ${purpose} from "${file}": it is empty`,
    { code: 'config', fix: 'Set it, or name another variable or a file in the configuration (mail)' },
  )
}
