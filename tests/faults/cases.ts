import { DISK_FULL, KILL_AT_EVERY_CALL } from './cases/at-every-call.ts'
import { changedInput } from './cases/changed-input.ts'
import { clockJumps } from './cases/clock-jumps.ts'
import { damagedLedger } from './cases/damaged-ledger.ts'
import { dropAtStages } from './cases/drop-at-stages.ts'
import { KILL_AT_PLACES } from './cases/kill-at-places.ts'
import { killAtRandom } from './cases/kill-at-random.ts'
import { postfixSink } from './cases/postfix-sink.ts'
import { powerCuts } from './cases/power-cuts.ts'
import { pythonVerifies } from './cases/python-verifies.ts'
import { RACES } from './cases/race.ts'
import { realTime } from './cases/real-time.ts'
import { refuseForGood } from './cases/refuse-for-good.ts'
import { refuseForNow } from './cases/refuse-for-now.ts'
import { serverRestarts } from './cases/server-restarts.ts'
import { slowServer } from './cases/slow-server.ts'
import type { FaultCase } from './fault-case.ts'

/** The fault protocol, in its order. */
export const CASES: readonly FaultCase[] = [
  killAtRandom,
  ...KILL_AT_EVERY_CALL,
  ...KILL_AT_PLACES,
  dropAtStages,
  refuseForNow,
  refuseForGood,
  slowServer,
  ...DISK_FULL,
  ...RACES,
  clockJumps,
  damagedLedger,
  changedInput,
  powerCuts,
  realTime,
  serverRestarts,
  postfixSink,
  pythonVerifies,
]
