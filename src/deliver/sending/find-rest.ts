const ATTEMPTS_MAX = 4
const REST_FIRST_MS = 1000
const REST_MAX_MS = 30_000
const SILENCE_MAX_MS = 2 * 60_000

/**
 * How long a lane rests that found no way to a server, before it looks again; `undefined` when it gives up.
 *
 * Where nothing was answered yet, four attempts are enough to know. In the middle of a run a server may be started anew: as
 * long as anything was answered within two minutes, also through other lanes, it is worth waiting for.
 *
 * @example
 * findRest({ failures: 4 }) // undefined
 */
export function findRest({
  failures,
  sinceAnswerMs = Infinity,
}: {
  readonly failures: number
  readonly sinceAnswerMs?: number | undefined
}): number | undefined {
  if (failures >= ATTEMPTS_MAX && sinceAnswerMs > SILENCE_MAX_MS) return undefined
  return Math.min(REST_FIRST_MS * 2 ** (failures - 1), REST_MAX_MS)
}
