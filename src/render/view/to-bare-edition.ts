import type { Edition } from '../../model/edition.ts'

/** An edition with nothing in it but its masthead, where no more is looked at: its stories are most of the work. */
export function toBareEdition(edition: Edition): Edition {
  return { ...edition, sections: [], note: [], numbers: [], people: [] }
}
