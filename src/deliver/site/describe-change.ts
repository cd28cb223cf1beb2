import type { OutputFile } from '../put-file.ts'
import { readSiteFile } from './read-site.ts'
import type { SiteChange } from './write-site.ts'

/** What a change would do, as `git diff` would show it; empty when it would do nothing. */
export async function describeChange(
  folder: string,
  { files, removed }: Pick<SiteChange, 'files' | 'removed'>,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff')
  const parts: string[] = []
  const describe = async (path: string, after: Uint8Array | undefined) => {
    const found = await readSiteFile(folder, path)
    const before = found === 'not-a-file' ? undefined : found
    if (before !== undefined && after !== undefined && before.equals(after)) return
    const names = [
      before === undefined ? '/dev/null' : `a/${path}`,
      after === undefined ? '/dev/null' : `b/${path}`,
    ]
    const texts = [before, after].map((bytes) => toText(bytes))
    if (texts.some((text) => text === undefined)) {
      parts.push(`--- ${names[0]}\n+++ ${names[1]}\nBinary file of ${after?.length ?? 0} bytes\n`)
      return
    }
    const patch = createTwoFilesPatch(names[0]!, names[1]!, texts[0]!, texts[1]!, undefined, undefined, {
      context: 3,
    })
    parts.push(patch.replace(/^=+\n/, ''))
  }
  for (const { path, content } of files) await describe(path, toBytes(content))
  for (const path of removed) await describe(path, undefined)
  return parts.join('')
}

function toBytes(content: OutputFile['content']): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

/** Text, or `undefined` when the bytes are none. */
function toText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return ''
  const text = Buffer.from(bytes).toString('utf8')
  return text.includes('\0') || text.includes('\uFFFD') ? undefined : text
}
