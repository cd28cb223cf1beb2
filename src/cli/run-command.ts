import type { CommonArguments } from './common-options.ts'
import { createReporter, type Reporter } from './reporter.ts'

export interface CommandContext {
  readonly reporter: Reporter
  /** Aborted by Ctrl-C; a second one ends the process at once. */
  readonly signal: AbortSignal
}

/** Runs a command's work with a reporter and a signal, and clears up after it. */
export async function runCommand(
  { json, quiet }: Pick<CommonArguments, 'json' | 'quiet'>,
  work: (context: CommandContext) => Promise<void>,
): Promise<void> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  process.once('SIGINT', abort).once('SIGTERM', abort)
  try {
    await work({ reporter: createReporter({ json, quiet }), signal: controller.signal })
  } finally {
    process.off('SIGINT', abort).off('SIGTERM', abort)
  }
}
