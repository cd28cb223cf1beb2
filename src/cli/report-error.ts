import { GazetteError } from '../kit/gazette-error.ts'
import { createPaint } from './paint.ts'

/** Says what went wrong on standard error, with the way out; with `json` also as one line of JSON on standard output. */
export function reportError(error: unknown, { json }: { readonly json: boolean }): void {
  if (error instanceof Error && error.name === 'AbortError') {
    process.stderr.write('\nInterrupted; nothing half-written was left behind.\n')
    return
  }
  const { fail, dim } = createPaint(process.stderr)
  const message = error instanceof Error ? error.message : String(error)
  const fix = error instanceof GazetteError ? error.fix : undefined
  const isOurs = error instanceof GazetteError
  process.stderr.write(`${fail('error:')} ${message}\n`)
  if (fix) process.stderr.write(`  ${fix}\n`)
  if (!isOurs) process.stderr.write(`${dim(error instanceof Error ? (error.stack ?? '') : '')}\n`)
  if (!isOurs) process.stderr.write('  This is a fault of Gazette; please report it with the lines above\n')
  if (!json) return
  const code = isOurs ? error.code : 'fault'
  process.stdout.write(`${JSON.stringify({ error: { code, message, fix: fix ?? null } })}\n`)
}
