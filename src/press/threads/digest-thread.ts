// Parses and analyses batches of sources in a thread of its own.
import type { AnalyseOptions } from '../../analyse/analyse.ts'
import type { Source } from '../../model/source.ts'
import { answerBatches } from './answer-batches.ts'
import { digestBatch } from './digest-batch.ts'

// Any text with sentences, quotations, names and figures: libraries are loaded and code is compiled when they are first called,
// and this thread has nothing else to do until articles are read. It is no trouble where that fails; the first batch tells.
const REHEARSAL: Source = {
  path: 'rehearsal.md',
  folders: [],
  format: 'markdown',
  sha256: '',
  text: `---
title: "The curtain rises late in Port Calder"
date: 2026-11-20
---

*By Ann Roe, Port Calder*

The theatre of Port Calder will open on 4 May 2027, two years late and 3.2 million crowns dearer than planned, its board said on Friday.

## What held it up

“Nobody had asked the harbour how high it meant to rise,” said Dr. Tomas Beck, who chairs the board. He told reporters that 12 per cent of the seats were sold.

The builders, Holm & Sons, found water under the stage in March. Ruth Adeyemi, the mayor, called the delay “a pity, not a scandal” and promised a report.
`,
}
digestBatch([REHEARSAL], {}).catch(() => undefined)

answerBatches((options: AnalyseOptions) => ({
  work: (sources: readonly Source[]) => digestBatch(sources, options),
  toMoved: (packed) => [packed],
}))
