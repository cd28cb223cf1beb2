import { readFileSync } from 'node:fs'
import { analyseArticle } from '../src/analyse/analyse.ts'
import { parseArticle } from '../src/parse/parse.ts'
import { findFaults } from './find-faults.ts'

const TURNS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  reversed: (text) => [...text].reverse().join(''),
  'every mark straight': (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"),
  'without its closing marks': (text) => text.replace(/”/g, ''),
  'bytes read as Latin-1': (text) => Buffer.from(text).toString('latin1'),
}

/** Analyses every text of the given JSONL files, and the same text turned in several ways; tells which digests are at fault. */
export async function checkTexts(paths: readonly string[]): Promise<void> {
  let texts = 0
  const faults: string[] = []
  for (const path of paths)
    for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
      const row = JSON.parse(line) as { id: string; text?: string; article?: string }
      for (const [turn, toTurned] of Object.entries(TURNS)) {
        texts++
        const text = toTurned(row.text ?? row.article ?? '')
        const found = await analyse(text).catch((error: unknown) => [String(error)])
        for (const fault of found) faults.push(`${row.id}, ${turn}: ${fault}`)
      }
    }
  for (const fault of faults.slice(0, FAULTS_SHOWN_MAX)) console.log(fault)
  console.log(`${faults.length} faults in ${texts} texts`)
}

const FAULTS_SHOWN_MAX = 20

async function analyse(text: string): Promise<readonly string[]> {
  const source = { path: 'article.txt', folders: [], format: 'text', text, sha256: '' } as const
  return findFaults(analyseArticle(await parseArticle(source)))
}
