import { readFileSync } from 'node:fs'

/** The two clocks of a machine: one to show and to plan by, one that never jumps. */
export interface MachineClock {
  /** Milliseconds since 1970, as they were when the process began plus what has passed since. */
  now(): number
  /** Milliseconds since the machine started; the same for every process on it. */
  uptime(): number
  /** Which start of the machine it is; uptimes of different ones do not compare. */
  readonly boot: string
}

/** A clock that a change of the system's time does not move while the process runs. */
export function createMachineClock(): MachineClock {
  const uptime = () => Number(process.hrtime.bigint() / 1_000_000n)
  const [startedAt, startedUp] = [Date.now(), uptime()]
  return { now: () => startedAt + (uptime() - startedUp), uptime, boot: readBoot(startedAt - startedUp) }
}

const BOOT_ROUNDING_MS = 60_000

function readBoot(bootedAt: number): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    // Elsewhere the time of the start stands for it.
    return String(Math.round(bootedAt / BOOT_ROUNDING_MS))
  }
}
