import { refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Call } from '../_host/call'

/** As much as is read of a file, and the answer to more. */
interface TakenAtMost {
  readonly limitBytes: number
  readonly refusal: Refusal
}

/** Takes an upload out of storage, for good: what was in it is nobody's business once it was read, and a refused file's neither. */
export const takeUpload = async (
  { stores }: Pick<Call, 'stores'>,
  path: string,
  { limitBytes, refusal }: TakenAtMost,
): Promise<Uint8Array | Refusal> => {
  const fileId = await stores.files.fileIdOf(path)
  const bytes = await stores.files.read(fileId, limitBytes)
  if (bytes === undefined) return refuse('document_missing')
  await stores.files.remove([fileId])
  return bytes === 'too_large' ? refusal : bytes
}
