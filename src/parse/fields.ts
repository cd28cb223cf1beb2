import type { Metadata } from '../model/article.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** An article's metadata while it is being gathered. */
export type Fields = Partial<Writable<Metadata>>
