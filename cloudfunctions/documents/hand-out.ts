import type { DocumentLink } from '@/contract/document'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import type { Call } from '../_host/call'

/** A file that was made, where it is kept, and what it is to be called by whoever saves it. */
interface MadeFile {
  readonly folder: string
  readonly name: string
  readonly fileName: string
  readonly bytes: Uint8Array
}

const HOUR = 3_600_000
/** A file lies in storage for two hours after the one in which it was made: its link dies after half an hour. */
const HOURS_KEPT = 2

/**
 * Where a file of this hour lies, and until when. What is made again within the hour goes over it; later it has another path, so
 * that nobody writes to one that the timer is about to remove.
 */
const placeOf = ({ folder, name }: Pick<MadeFile, 'folder' | 'name'>, now: Instant) => {
  const hour = Math.floor(now / HOUR)
  return { path: `${folder}/${hour}/${name}`, expiresAt: getInstant((hour + 1 + HOURS_KEPT) * HOUR) }
}

/** Keeps a file for a while, and answers with a link to it that soon dies. */
export const handOut = async (
  { stores: { files, temporaryFiles }, now }: Pick<Call, 'stores' | 'now'>,
  { fileName, bytes, ...place }: MadeFile,
): Promise<DocumentLink> => {
  const { path, expiresAt } = placeOf(place, now)
  await temporaryFiles.note({ path, fileId: await files.fileIdOf(path), expiresAt })
  const link = await files.linkTo(await files.keep(path, bytes), now)
  if (!link) throw new Error('a file was kept and is not there')
  return { ...link, fileName, bytes: bytes.length }
}
