import type { Notice } from '../../model/notice.ts'

/** Says that a page was edited by hand and therefore left alone. */
export function toEditedNotice(path: string): Notice {
  return {
    code: 'page-edited',
    path,
    message: 'The page was edited by hand since it was published, and was left as it is',
    help: 'Publish that edition again with --force to have it written anew',
  }
}
