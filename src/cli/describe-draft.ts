import type { DraftReport } from '../press/press.ts'
import type { Paint } from './paint.ts'
import { toPlainText } from './plain-text.ts'
import { toShownPath } from './shown-path.ts'

/** What became of a draft and what to type next, in lines for a terminal. */
export function describeDraft(report: DraftReport, paint: Paint): readonly string[] {
  const path = toShownPath(report.path)
  const lines = [...TELLERS[report.status](report, path), ...listStories(report, paint)]
  return [...lines, '', paint.dim(toNext(report, path))]
}

const TELLERS: Readonly<
  Record<DraftReport['status'], (report: DraftReport, path: string) => readonly string[]>
> = {
  written: ({ edition: { counts } }, path) => [
    `Drafted ${path}: ${count(counts.stories, 'story', 'stories')} from ${count(counts.articles, 'article', 'articles')}`,
  ],
  kept: ({ added, further, ofCut }, path) => [
    `${path} is there already and was left alone${added.length + further.length + ofCut.length === 0 ? '; nothing is new' : ''}`,
  ],
  updated: ({ added, further }, path) => {
    const put = [
      ...(added.length > 0 ? [count(added.length, 'new story', 'new stories')] : []),
      ...(further.length > 0 ? [count(further.length, 'further report', 'further reports')] : []),
    ]
    return [
      put.length === 0
        ? `Updated the list of articles in ${path}; no story is new`
        : `Put ${put.join(' and ')} into ${path}; nothing else in it changed`,
    ]
  },
}

function listStories({ added, further, ofCut, status }: DraftReport, paint: Paint): readonly string[] {
  const row = (mark: string, { section, headline, path }: DraftReport['added'][number]) =>
    `  ${mark} ${paint.accent(toPlainText(section))}  ${toPlainText(headline)}  ${paint.dim(toPlainText(path))}`
  return [
    ...(status === 'kept' && added.length > 0 ? ['', `New since it was drafted:`] : []),
    ...added.map((story) => row('+', story)),
    ...(status === 'kept' && further.length > 0 ? ['', 'Further reports of stories that it has:'] : []),
    ...further.map((story) => row('·', story)),
    ...(ofCut.length > 0 ? ['', 'Further reports of stories that were cut from it, left out:'] : []),
    ...ofCut.map((story) => row('–', story)),
  ]
}

function toNext({ id, status, added, further }: DraftReport, path: string): string {
  return status === 'kept' && added.length + further.length > 0
    ? 'Next: gazette draft --update puts them in'
    : `Next: edit ${path}, then gazette check ${id} and gazette build ${id}`
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
