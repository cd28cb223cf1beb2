import { writeFileSync } from 'node:fs'
import type { CaseOptions } from './fault-case.ts'
import { finish, planHash, startIn, toSendArgs, type ProjectOptions } from './make-project.ts'
import type { Manners, Stage as TalkStage } from './manners.ts'
import { set, toScratchPath, type Stage } from './stage.ts'

export interface ServerKill {
  readonly stage: TalkStage
  /** How many messages come to the stage before. */
  readonly when: number
  readonly manners?: Partial<Manners>
  readonly project: Partial<ProjectOptions>
}

/**
 * Sends until the server kills the sender at a stage of the conversation, which neither a fast nor a slow machine moves.
 */
export async function killByServer(
  options: CaseOptions,
  { stage, when, manners, project }: ServerKill,
): Promise<{ readonly held: Stage; readonly isKilled: boolean }> {
  const pidFile = toScratchPath(options, 'pid')
  const held = await set(options, { ...manners, kill: { stage, pidFile, when } }, project)
  const child = startIn(held.project, toSendArgs(await planHash(held.project)))
  writeFileSync(pidFile, String(child.pid))
  const { signal } = await finish(child)
  return { held, isKilled: signal === 'SIGKILL' }
}
