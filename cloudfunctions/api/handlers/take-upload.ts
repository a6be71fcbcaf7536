import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { FileStore } from '../../_store/files'

interface Way {
  readonly from: string
  readonly to: string
  /** In bytes. */
  readonly limit: number
}

/**
 * Moves an upload to where clients cannot write, and looks at it there; what is not what it should be is thrown away. Nothing is
 * moved over what lies there already: what was looked at once is what stays.
 */
export const takeUpload = async <Taken extends object>(
  files: FileStore,
  { from, to, limit }: Way,
  lookAt: (fileId: string, content: Uint8Array | 'too_large') => Taken | Refusal | Promise<Taken | Refusal>,
): Promise<Taken | Refusal> => {
  const moved = await files.takeIn(from, to)
  const fileId = await files.fileIdOf(to)
  // Not moved may mean moved by an earlier try of the same request: what counts is what lies there.
  const content = await files.read(fileId, limit)
  if (!content) {
    if (moved !== 'missing') throw new Error('an upload was moved and is not there')
    return refuse('photo_missing')
  }
  // A second upload under the same id is nobody's: it would lie where clients may write for ever.
  if (moved === 'taken') await files.remove([await files.fileIdOf(from)])
  const taken = await lookAt(fileId, content)
  if (isRefusal(taken)) await files.remove([fileId])
  return taken
}
