import { choosePhotos } from '@/services/photo-choice'
import type { PhotoRejection } from '@/services/photo-file'
import { agreeToPhotos, showPrivacyContract } from '@/services/privacy'
import type { Fill } from './fill'

/** What came of «添加照片». */
export type Added =
  | { readonly kind: 'added'; readonly rejections: readonly PhotoRejection[]; readonly leftOut: number }
  | { readonly kind: 'cancelled' | 'privacy_refused' | 'not_allowed' }

/** Asks for consent where it is needed, lets the person choose, and queues what was chosen. */
export const addPhotos = async (fill: Fill, no: number): Promise<Added> => {
  if (!(await agreeToPhotos())) return { kind: 'privacy_refused' }
  const choice = await choosePhotos(fill.photos.roomFor(no))
  if (choice.outcome !== 'chosen') return { kind: choice.outcome }
  return { kind: 'added', rejections: await fill.photos.add(no, choice.photos), leftOut: choice.leftOut }
}

export const readPrivacyContract = showPrivacyContract
