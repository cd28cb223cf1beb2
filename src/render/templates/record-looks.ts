/** What a block of a template may look at beside the lasting object that it is filled with. */
export interface Looks {
  /** What is shown: the lasting object at its place. */
  readonly shown: Fields
  /** Handlebars' own: `@index`, `@first` and their like. */
  readonly frame: Fields
  /** `@root` */
  readonly root: Fields
}

type Fields = Readonly<Record<string, unknown>>

/** What was looked at, and what stood there. */
export type Reads = readonly {
  readonly of: keyof Looks
  readonly key: string
  readonly value: unknown
}[]

export interface RecordedLooks {
  readonly shown: object
  readonly frame: object
  /** What was read so far; nothing where somebody looked at what cannot be told. */
  findReads(): Reads | undefined
}

// Of each turn of `{{#each}}`; a loop within sets its own.
const TURN: ReadonlySet<string> = new Set(['key', 'index', 'first', 'last'])

/** The same looks, such that it is known what was read of them. */
export function recordLooks({ shown, frame, root }: Looks, lasting: object): RecordedLooks {
  const reads = new Map<string, Reads[number]>()
  let isBeyond = false
  const read = (of: keyof Looks, key: string, value: unknown) => {
    reads.set(`${of} ${key}`, { of, key, value })
    return value
  }
  return {
    shown: new Proxy(shown, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof key === 'symbol' || value === Reflect.get(lasting, key)) return value
        return read('shown', key, value)
      },
    }),
    frame: recordFrame(frame, {
      root: new Proxy(root, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key)
          return typeof key === 'symbol' ? value : read('root', key, value)
        },
        ownKeys(target) {
          isBeyond = true
          return Reflect.ownKeys(target)
        },
      }),
      read: (key) => read('frame', key, frame[key]),
      onBeyond: () => (isBeyond = true),
    }),
    findReads: () => (isBeyond ? undefined : [...reads.values()]),
  }
}

/** Whether all that was read stands there still. */
export function areSame(reads: Reads, looks: Looks): boolean {
  return reads.every(({ of, key, value }) => Object.is(looks[of][key], value))
}

/** Frames within copy what can be listed, so what is only passed on must not be, or all of it would count as read. */
function recordFrame(
  frame: Fields,
  {
    root,
    read,
    onBeyond,
  }: {
    readonly root: object
    readonly read: (key: string) => unknown
    readonly onBeyond: () => void
  },
): object {
  const recorded: Record<string, unknown> = {}
  for (const key of Object.keys(frame)) {
    if (TURN.has(key)) Object.defineProperty(recorded, key, { get: () => read(key), configurable: true })
    else if (key !== '_parent') recorded[key] = key === 'root' ? root : frame[key]
  }
  return Object.defineProperty(recorded, '_parent', {
    get() {
      onBeyond()
      return frame['_parent']
    },
  })
}
