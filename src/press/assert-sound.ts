import { GazetteError } from '../kit/gazette-error.ts'
import type { Edition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'

const SHOWN_MAX = 10

/**
 * Lets an edition pass in which the check found no error.
 *
 * @throws GazetteError `check` with all errors.
 */
export function assertSound({ id, path }: Pick<Edition, 'id' | 'path'>, findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const more = errors.length - SHOWN_MAX
  throw new GazetteError(
    [
      `Cannot build edition "${id}": the check found ${errors.length === 1 ? 'an error' : `${errors.length} errors`}`,
      ...errors
        .slice(0, SHOWN_MAX)
        .flatMap((finding) => [
          `  ${toPlace(finding)}${finding.message}`,
          ...(finding.help === undefined ? [] : [`    ${finding.help}`]),
        ]),
      ...(more > 0 ? [`  … and ${more} more; gazette check lists them all`] : []),
    ].join('\n'),
    {
      code: 'check',
      ...(path !== undefined && { path }),
      fix: 'Mend what it says, or build it all the same with --unchecked',
    },
  )
}

function toPlace({ path, line }: Finding): string {
  if (path === undefined) return ''
  return `${path}${line === undefined ? '' : `:${line}`}: `
}
