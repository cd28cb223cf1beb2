import type { TraceEvent } from './read-trace.ts'

/** The ledger's files as they lie on the disk, where they do. */
export interface DiskImage {
  readonly store: Buffer | undefined
  readonly log: Buffer | undefined
}

/** A disk that forgets what was not synced. */
export interface Disk {
  apply(event: TraceEvent): void
  /** What is there when the power fails now. */
  cut(): DiskImage
  /** Whose messages have left whole. */
  gone(): ReadonlySet<string>
}

export interface DiskOptions {
  readonly random: () => number
  /** Whether syncs of the log do anything. */
  readonly heedsSyncs: boolean
}

type Change = Extract<TraceEvent, { readonly kind: 'write' | 'truncate' | 'unlink' }>

interface File {
  durable: Buffer | undefined
  pending: Change[]
}

// Disks write sectors whole or not at all.
const SECTOR_BYTES = 512

export function createDisk(before: DiskImage, { random, heedsSyncs }: DiskOptions): Disk {
  const files: Record<TraceEvent['file'] & string, File> = {
    store: { durable: before.store, pending: [] },
    log: { durable: before.log, pending: [] },
  }
  const gone = new Set<string>()
  return {
    apply(event) {
      if (event.kind === 'body') {
        gone.add(event.rcpt)
        return
      }
      const file = files[event.file]
      if (event.kind !== 'sync') file.pending.push(event)
      else if (heedsSyncs || event.file === 'store') {
        file.durable = file.pending.reduce(change, file.durable)
        file.pending = []
      }
    },
    cut() {
      // All of it lost, all of it there, or each write by itself.
      const share = [0, 1, 0.5][Math.floor(random() * 3)]!
      const settle = ({ durable, pending }: File) =>
        pending
          .filter(() => random() < share)
          .reduce((bytes, one) => change(bytes, tear(one, share)), durable)
      return { store: settle(files.store), log: settle(files.log) }
    },
    gone: () => new Set(gone),
  }

  /** Only some sectors of a write, when writes are taken one by one. */
  function tear(one: Change, share: number): Change {
    if (one.kind !== 'write' || share === 1 || random() < 0.5) return one
    const sectors = Math.floor(random() * (one.bytes.length / SECTOR_BYTES))
    return { ...one, bytes: one.bytes.subarray(0, sectors * SECTOR_BYTES) }
  }
}

function change(bytes: Buffer | undefined, one: Change): Buffer | undefined {
  if (one.kind === 'unlink') return undefined
  if (one.kind === 'truncate') {
    const cut = Buffer.alloc(one.size)
    bytes?.copy(cut)
    return cut
  }
  const end = one.offset + one.bytes.length
  const grown = Buffer.alloc(Math.max(end, bytes?.length ?? 0))
  bytes?.copy(grown)
  one.bytes.copy(grown, one.offset)
  return grown
}
