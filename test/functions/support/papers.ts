import type { Assessment } from '@/domain/assessment/assessment'
import type { Photo } from '@/domain/evidence/photo'
import type { Left, Picture, Pictures } from '../../../cloudfunctions/_rendering/form/pictures'
import { NOON } from '../../domain/support/cast'
import { jpeg, png } from '../../domain/support/pictures'
import { submitted } from '../../domain/support/stages'

/** What a printed form is tied to its submission by, in tests that write papers of their own. */
export const CODE = '7K3M-9QXD'

/** A photo that was attached; its id is one letter, repeated. */
export const photo = (letter: string, more: Partial<Photo> = {}): Photo => ({
  photoId: letter.repeat(32),
  fileId: `cloud://local/evidence/${letter}`,
  type: 'jpeg',
  bytes: 1000,
  caption: '领导小组会议',
  attachedAt: NOON,
  attachedBy: 'p-contact',
  ...more,
})

/** Two photos that are shown, one of each kind; four that are not, each for its own reason. */
export const EVIDENCE = {
  2: [photo('a'), photo('b', { type: 'png', caption: '' })],
  9: [photo('c', { type: 'webp', caption: '实训基地' }), photo('d'), photo('e'), photo('f', { caption: '工匠学院' })],
}

export const PICTURES: Pictures = new Map<string, Picture | Left>([
  ['a'.repeat(32), { bytes: jpeg, type: 'jpeg', width: 16, height: 12 }],
  ['b'.repeat(32), { bytes: png, type: 'png', width: 16, height: 12 }],
  ['c'.repeat(32), 'format'],
  ['d'.repeat(32), 'too_many'],
  ['e'.repeat(32), 'unreadable'],
])

/** The lines of the appendix for those that are not shown. */
export const LEFT_LINES = [
  '09-1.webp　实训基地（这种格式的照片放不进本文件，原图见材料包）',
  '09-2.jpg　领导小组会议（照片较多，没有全部放进本文件，原图见材料包）',
  '09-3.jpg　领导小组会议（这张照片读不出来，原图见材料包）',
  '09-4.jpg　工匠学院（本文件不含照片，原图见材料包）',
]

/** A submitted assessment with this narrative in one row. */
export const answering = (no: number, narrative: string): Assessment => {
  const answer = submitted.answers[no]
  if (!answer) throw new Error(`the submitted stage has no answer to ${no}`)
  return { ...submitted, answers: { ...submitted.answers, [no]: { ...answer, narrative } } }
}

/** Documents of both kinds: with pages that are known and with a caption. */
export const DOCUMENTS = {
  2: [
    photo('a', { type: 'pdf', caption: '', document: { name: '关于成立领导小组的通知.pdf', pages: 12 } }),
    photo('b', { type: 'docx', caption: '花名册', document: { name: '附件.docx', pages: null } }),
  ],
}
export const DOCUMENT_LINES = [
  '02-1.pdf　关于成立领导小组的通知（PDF 文件，12 页，原件见材料包）',
  '02-2.docx　花名册（Word 文件，原件见材料包）',
]

const one = (letter: string, picture: Omit<Picture, 'bytes' | 'type'> & Partial<Picture>): [string, Picture] => [
  letter.repeat(32),
  { bytes: jpeg, type: 'jpeg', ...picture },
]

/** A screenshot of a whole page of WeChat's. */
export const LONG_PICTURE: Pictures = new Map([one('a', { width: 1080, height: 12_000 })])
/** A photo whose pixels lie on their side, and one whose do not. */
export const LYING_PICTURE: Pictures = new Map([
  one('a', { width: 12, height: 16, orientation: 6 }),
  one('b', { width: 16, height: 12 }),
])
/** A screenshot that a program turned in the same way, without touching its pixels. */
export const LYING_PNG: Pictures = new Map([
  one('a', { bytes: png, type: 'png', width: 12, height: 16, orientation: 6 }),
])
