/** Something that keeps readers, or their programs, from reading an e-mail. */
export interface EmailTrouble {
  /** Which point it fails: `lang`, `dir`, `title`, `role`, `alt`, `headings`, `links`, `size`, … */
  readonly point: string
  readonly message: string
}
