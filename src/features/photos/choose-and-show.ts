import { chooseFiles, choosePdfs } from '@/services/evidence-choice'
import { keepDocument } from '@/services/document-keeping'
import { choosePhotos } from '@/services/photo-choice'
import type { Choice, ChosenPhoto, PhotoRejection, Prepare } from '@/services/photo-file'
import { preparePhoto } from '@/services/photo-preparation'
import { openPictures } from '@/services/pictures'
import { agreeToPrivacy, showPrivacyContract } from '@/services/privacy'
import type { PhotoRunner } from './photo-runner'

/** What came of «添加照片», or of «添加文件». */
export type Added =
  | { readonly kind: 'added'; readonly rejections: readonly PhotoRejection[]; readonly leftOut: number }
  | { readonly kind: 'cancelled' | 'privacy_refused' | 'not_allowed' }

/** Asks for consent where it is needed, lets the person choose up to `room` photos, and queues what was chosen by `add`. */
export const chooseAndAdd = async (
  room: number,
  add: (chosen: readonly ChosenPhoto[]) => Promise<readonly PhotoRejection[]>,
  choose: (room: number) => Promise<Choice> = choosePhotos,
): Promise<Added> => {
  if (!(await agreeToPrivacy())) return { kind: 'privacy_refused' }
  const choice = await choose(room)
  if (choice.outcome !== 'chosen') return { kind: choice.outcome }
  return { kind: 'added', rejections: await add(choice.photos), leftOut: choice.leftOut }
}

/** A document as it is, a photo smaller, with the picture that it was made from. */
const prepareEvidence: Prepare = (photoId, chosen) =>
  chosen.document ? keepDocument(photoId, chosen.path, chosen.document) : preparePhoto(photoId, chosen, true)

/** 佐证材料 for an indicator. */
export const addPhotos = ({ roomFor, add }: Pick<PhotoRunner, 'roomFor' | 'add'>, no: number): Promise<Added> =>
  chooseAndAdd(roomFor(no), (chosen) => add(no, chosen, prepareEvidence))

/** The same of files, and of photos that came as files: from a conversation in WeChat, from the file chooser in a browser. */
export const addFiles = ({ roomFor, add }: Pick<PhotoRunner, 'roomFor' | 'add'>, no: number): Promise<Added> =>
  chooseAndAdd(roomFor(no), (chosen) => add(no, chosen, prepareEvidence), chooseFiles)

export { choosePdfs }

export const readPrivacyContract = showPrivacyContract

/** Opens pictures full-screen at one of them; false where it has not got to the phone yet. */
export const showPictures = (sources: readonly string[], current: string): boolean => {
  if (current === '') return false
  const opened = openPictures(
    sources.filter((src) => src !== ''),
    current,
  )
  opened.catch((cause: unknown) => {
    // The page shows the picture as well; nothing is lost.
    console.error('pictures did not open', cause)
  })
  return true
}
