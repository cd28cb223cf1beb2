// The other side of digest-threads.ts: parses and analyses batches of sources in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { analyseArticle, type AnalyseOptions } from '../analyse/analyse.ts'
import type { Source } from '../model/source.ts'
import { parseArticle } from '../parse/parse.ts'
import { packDigest } from '../store/store.ts'

parentPort?.on('message', (sources: readonly Source[]) => {
  const options = workerData as AnalyseOptions
  const digests = sources.map(async (source) => analyseArticle(await parseArticle(source), options))
  void Promise.all(digests).then((found) => {
    const packed = found.map(packDigest)
    parentPort?.postMessage(
      packed,
      packed.map((bytes) => bytes.buffer as ArrayBuffer),
    )
  })
})
