import type { DocumentLink } from '@/contract/document'
import type { Call } from '../_host/call'

/** A file that was made, where it is kept, and what it is to be called by whoever saves it. */
interface MadeFile {
  readonly path: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Keeps a file over what was at its path, and answers with a link to it that soon dies. */
export const handOut = async (
  { stores: { files }, now }: Pick<Call, 'stores' | 'now'>,
  { path, fileName, bytes }: MadeFile,
): Promise<DocumentLink> => {
  const link = await files.linkTo(await files.keep(path, bytes), now)
  if (!link) throw new Error('a file was kept and is not there')
  return { ...link, fileName, bytes: bytes.length }
}
