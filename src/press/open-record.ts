import { GazetteError } from '../kit/gazette-error.ts'
import type { Manifest } from '../model/manifest.ts'
import { addToRegister } from '../model/register.ts'
import { readRegister, toPublishedEdition, writeRegister } from '../store/store.ts'

/**
 * What takes a built edition down in the register of `folder` when it is called; nothing where no folder is named.
 *
 * The register is read before the edition goes out, so that one that is damaged is heard of in time, and once more when it
 * is written.
 *
 * @throws GazetteError `input` when the register is damaged, or the edition's manifest does not say what it printed.
 */
export async function openRecord(
  { edition, stories }: Manifest,
  folder: string | undefined,
): Promise<() => Promise<void>> {
  if (folder === undefined) return async () => undefined
  const published = toPublishedEdition({ ...edition, stories })
  if (published === undefined)
    throw new GazetteError(
      `Cannot record edition "${edition.id}": its manifest does not say what it printed`,
      {
        code: 'input',
        fix: 'Build the edition again: gazette build',
      },
    )
  await readRegister(folder)
  return async () => writeRegister(folder, addToRegister(await readRegister(folder), published))
}
