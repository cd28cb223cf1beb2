import { createInterface } from 'node:readline/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import { GazetteError } from '../kit/gazette-error.ts'
import type { EditionPlan } from '../press/press.ts'
import { describePlan } from './describe-plan.ts'
import type { Reporter } from './reporter.ts'

export interface AskOptions {
  readonly reporter: Reporter
  readonly json: boolean
  /** Where is asked: standard input and standard error unless given. */
  readonly terminal?: Terminal
}

export interface Terminal {
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>
  readonly output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY'>>
}

/**
 * How a plan is agreed to: by the hash that was given; else, on a terminal, by a question. A folder asks nobody.
 */
export function askForPlan(
  confirmed: string | undefined,
  {
    reporter,
    json,
    terminal: { input, output } = { input: process.stdin, output: process.stderr },
  }: AskOptions,
): (plan: EditionPlan) => Promise<boolean> {
  return async (plan) => {
    if (confirmed !== undefined) {
      if (confirmed === plan.hash) return true
      throw new GazetteError(`Cannot send edition "${plan.id}": the plan changed since ${confirmed}`, {
        code: 'usage',
        fix: `Look at it again with gazette plan ${plan.id}; it is ${plan.hash} now`,
      })
    }
    if (plan.to.kind === 'folder') return true
    if (json || input.isTTY !== true || output.isTTY !== true) return false
    for (const line of describePlan(plan)) reporter.say(line)
    const asking = createInterface({ input, output })
    try {
      const answer = await asking.question(`Send to ${plan.receiving}? Type yes: `)
      return answer.trim().toLowerCase() === 'yes'
    } finally {
      asking.close()
    }
  }
}
