import type { HelperDelegate, HelperOptions, RuntimeOptions } from 'handlebars'
import type { EncodedText } from '../../kit/encoded-text.ts'
import { toStretch, type Stretch } from '../text/to-stretch.ts'
import { areSame, recordLooks, type Looks, type Reads } from './record-looks.ts'

/** What a filled text takes parts from that were written before. */
export interface KnownParts {
  /** The object behind one that is shown that lasts from edition to edition while it looks the same; nothing where none does. */
  findLasting(shown: object): object | undefined
  /** What stands in the text in the place of a part. */
  place(part: EncodedText): string
}

/** A template, and what its blocks were filled with. */
export interface RecordedTemplate {
  /** Whether nothing in it reaches out of what a block is filled with. */
  isClosed(): boolean
  /** By the number of a block. */
  readonly blocks: Map<number, KnownBlock>
}

type KnownBlock = WeakMap<object, Stretch & { readonly reads: Reads }>

/**
 * Remembers of each lasting object that `{{#each}}` shows what was written, and all that was read for it beside the object;
 * where all of that is the same, it is not written again.
 */
export interface PartRecorder {
  /** Fills a whole text, with such parts where there are any. */
  start(parts: KnownParts | undefined, fill: () => string): string
  /** Fills a template of it. */
  enter(template: RecordedTemplate, fill: () => string): string
  /** `{{#each}}` that remembers. */
  recordEach(each: HelperDelegate): HelperDelegate
  /** A helper that rewrites what stands in its block, so that all of it must be written there. */
  keepWhole(helper: HelperDelegate): HelperDelegate
}

export function createPartRecorder(): PartRecorder {
  let known: KnownParts | undefined
  let current: RecordedTemplate | undefined
  /** How deep within something of which no part may be taken. */
  let barred = 0

  function bar<T>(run: () => T): T {
    barred += 1
    try {
      return run()
    } finally {
      barred -= 1
    }
  }

  function recordBlock({ fn }: HelperOptions, parts: KnownParts, { blocks }: RecordedTemplate): Block {
    const { program } = fn as unknown as { readonly program: number }
    const block: KnownBlock = blocks.get(program) ?? new WeakMap()
    blocks.set(program, block)
    const write = ({ before, part, after }: Stretch) =>
      part === undefined ? before + after : before + parts.place(part) + after
    return (shown, options) => {
      const lasting = typeof shown === 'object' && shown !== null ? parts.findLasting(shown) : undefined
      if (lasting === undefined) return fn(shown, options)
      const { data: frame } = options as { readonly data: Looks['frame'] }
      const looks = { shown: shown as Looks['shown'], frame, root: frame['root'] as Looks['root'] }
      const before = block.get(lasting)
      if (before !== undefined && areSame(before.reads, looks)) return write(before)
      const recorded = recordLooks(looks, lasting)
      const text = bar(() => fn(recorded.shown, { ...options, data: recorded.frame }))
      const reads = recorded.findReads()
      if (reads === undefined) return text
      const stretch = { ...toStretch(text), reads }
      block.set(lasting, stretch)
      return write(stretch)
    }
  }

  return {
    start(parts, fill) {
      const before = [known, current, barred] as const
      ;[known, current, barred] = [parts, undefined, 0]
      try {
        return fill()
      } finally {
        ;[known, current, barred] = before
      }
    },
    enter(template, fill) {
      if (known === undefined || barred > 0) return fill()
      const before = current
      current = template
      try {
        return template.isClosed() ? fill() : bar(fill)
      } finally {
        current = before
      }
    },
    recordEach: (each) =>
      function (this: unknown, items: unknown, options: HelperOptions): unknown {
        if (known === undefined || current === undefined || barred > 0) return each.call(this, items, options)
        return each.call(this, items, { ...options, fn: recordBlock(options, known, current) })
      },
    keepWhole: (helper) =>
      function (this: unknown, ...given: unknown[]): unknown {
        return bar((): unknown => helper.call(this, ...given))
      },
  }
}

type Block = (shown: unknown, options?: RuntimeOptions) => string
