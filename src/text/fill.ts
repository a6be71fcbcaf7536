import type { Indicator } from '@/domain/rubric/rubric'
import { indicatorTitle } from '@/domain/rubric/rubric'
import type { AssessmentOutline, Remark } from '@/domain/assessment/assessment'
import type { Refusal } from '@/domain/refusal/refusal'
import { DOCUMENT_BYTES_LIMIT } from '@/domain/evidence/document'
import { CAPTION_LIMIT, PHOTO_BYTES_LIMIT, PHOTOS_PER_INDICATOR } from '@/domain/evidence/photo'
import { refusalSentence } from './refusals'

/** Why an indicator can be read and not written. */
export const lockedReason = ({ state, reviewBeganAt }: Pick<AssessmentOutline, 'state' | 'reviewBeganAt'>): string => {
  switch (state) {
    case 'draft':
    case 'returned':
      return '未被退回，不能修改'
    case 'submitted':
      return reviewBeganAt === null ? '已提交，待审核，不能修改' : '正在审核，不能修改'
    case 'endorsed':
      return '已同意呈报，不能修改'
    case 'received':
      return '省级已接收，不能修改'
  }
}

/** Why an indicator can be read and not written, of a refusal that the phone foresees. */
export const closedReason = (refusal: Refusal, sheet: Parameters<typeof lockedReason>[0]): string =>
  refusal.refused === 'indicator_locked' ? lockedReason(sheet) : refusalSentence(refusal)

/** «满分 4 分»; a bonus without points says so. */
export const pointsWords = (maximum: number | null): string =>
  maximum === null ? '加分项，分值由省级确定' : `满分 ${maximum} 分`

/** «2/4 项 · 8/15 分». */
export const progressWords = (of: {
  answered: number
  indicators: number
  score: number
  maximum: number | null
}): string => {
  const done = `${of.answered}/${of.indicators} 项`
  return of.maximum === null ? `${done} · 不计分` : `${done} · ${of.score}/${of.maximum} 分`
}

/** What an indicator that is folded away says of itself. */
export const indicatorNote = (of: {
  maximum: number | null
  answered: boolean
  score: number | null
  photos: number
  verified: Pick<Remark, 'verifiedScore' | 'verifiedReason'> | undefined
}): string => {
  const score = of.maximum !== null && of.score !== null ? `自评 ${of.score}/${of.maximum}` : pointsWords(of.maximum)
  const filled = of.answered ? (of.maximum !== null && of.score === null ? '未打分' : '') : '未填写'
  const verified = of.verified && of.verified.verifiedScore !== of.score ? verifiedWords(of.verified) : ''
  return [score, filled, verified, of.photos > 0 ? `佐证 ${of.photos} 份` : ''].filter(Boolean).join(' · ')
}

/** What one tap writes for a bonus indicator in a year with nothing to report. */
export const nothingThisYear = (indicator: Indicator): string =>
  `本年度没有${indicatorTitle(indicator).replace(/情况$/, '')}。`

/** Why a figure that was typed is not saved. */
export const figureProblem = {
  not_a_number: '请填数字',
  not_whole: '请填整数',
  too_fine: '最多两位小数',
  negative: '不能小于 0',
  comma: '逗号读不准：小数点请用“.”',
  out_of_range: '数字太大，请核对单位',
} as const
export type FigureProblem = keyof typeof figureProblem

const otherPicture = (format: string): string =>
  `张图片是 ${format} 格式，没能转成照片，没有收下。请打开这张图片截图，添加截图；在电脑上也可以另存为 JPG 再添加`

/** Why a chosen file was not taken. */
export const photoRejectionWords = {
  not_an_image: '个文件不是照片，没有收下。请从相册里选照片，或现场拍一张',
  too_large: `张照片压缩后仍超过 ${PHOTO_BYTES_LIMIT / 1024 / 1024} 兆，没有收下。请换一张小一些的照片`,
  not_a_document: '个文件不是 PDF、Word、Excel、OFD 或照片，没有收下。请用原来的软件打开，另存为 PDF 再添加',
  not_a_pdf: '个文件不是 PDF，没有收下。请扫描成 PDF 再添加，或逐页拍照',
  document_too_large: `个文件超过 ${DOCUMENT_BYTES_LIMIT / 1024 / 1024} 兆，没有收下。请只留需要的几页，另存为 PDF 再添加`,
  heic: '张照片是 HEIC 格式，别人的手机和电脑多半打不开，没有收下。请在苹果手机“设置—相机—格式”里选“兼容性最佳”重新拍，或打开这张照片截图，添加截图',
  avif: otherPicture('AVIF'),
  gif: otherPicture('GIF'),
  bmp: otherPicture('BMP'),
  tiff: otherPicture('TIFF（或相机的原始格式）'),
  jxl: otherPicture('JPEG XL'),
  jp2: otherPicture('JPEG 2000'),
  psd: otherPicture('PSD'),
  svg: otherPicture('SVG'),
  damaged: '张照片的文件不完整，下半截没有了，没有收下。请重新下载或请对方重发原图，或再拍一张',
  too_small: '张照片的像素太少，小字看不清，没有收下。请用手机相机重新拍一张',
} as const

/** Several files that were not taken, in one sentence. */
export const photoRejections = (rejections: ReadonlyArray<keyof typeof photoRejectionWords>): string =>
  Object.entries(photoRejectionWords)
    .map(([because, words]) => ({ count: rejections.filter((rejection) => rejection === because).length, words }))
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `有 ${count} ${words}。`)
    .join('')

/** More were chosen than there is room for. */
export const photosLeftOut = (count: number): string =>
  `每项最多 ${PHOTOS_PER_INDICATOR} 份，多选的 ${count} 份没有添加。`

export const captionTooLong = (length: number): string => `说明有 ${length} 字，最多 ${CAPTION_LIMIT} 字，请删短一些`

/** «核定分 3 分：缺少凭证»; '' where the union's number is the enterprise's. */
export const verifiedWords = ({
  verifiedScore,
  verifiedReason,
}: Pick<Remark, 'verifiedScore' | 'verifiedReason'>): string =>
  verifiedScore === null ? '' : `核定分 ${verifiedScore} 分：${verifiedReason}`

/** On a tile there is room for a few characters; the whole sentence stands below. */
export const tileWords = {
  refused: '没有收下',
  outage: '系统出错',
  unserved: '服务有问题',
  forbidden: '不让上传',
  turned_away: '没有传上',
  lost: '已不在本机',
  no_room: '手机存不下',
} as const

export const photoLost = '手机上已找不到这份材料，请删去后重新选一次。'
export const photoWithoutRoom =
  '手机空间不足，这份材料没有存下，也还没有上传。请清理手机空间，再点“重试”；在那以前请不要关掉小程序。'
export const photoForbidden = '云存储不让上传，再试也一样；材料还在手机上。请告诉省产改办，请系统管理员检查云存储。'
export const photoTurnedAway = '几次都没有传上。请换个网络再点“重试”。'

export const fillWords = {
  conflictTitle: (by: string | undefined): string => `${by ?? '同事'}也改了这一项`,
  conflictNotice: (by: string | undefined): string => `您写的和${by ?? '同事'}刚保存的都在，请对照后选定。`,
  conflictAction: '对照两份内容',
  mine: '我写的',
  theirs: (by: string | undefined): string => (by === undefined ? '已保存的' : `${by} 保存的`),
  takeMine: '用我写的',
  takeTheirs: '用已保存的',
  takeBoth: '两段文字都留下',
  tookTheirs: '已换成保存的那一份',
  tryAgain: '再保存一次',
  narrativePlaceholder: '写本年度做了什么、数据和成效',
  nothingThisYear: '本年度没有',
  empty: '（空）',
  unscored: '未打分',
  keptHere: '这里还有一份没有保存的内容',
  keptHereNote: '指标已锁定，只在这部手机上。',
  keptHereAction: '查看',
  copyHint: '长按可复制',
  discard: '丢弃',
  discardTitle: '丢弃没有保存的内容？',
  discardBody: '丢弃后不能找回。',
  filesNotAllowed: '没有打开聊天里的文件。请再点一次；还不行，请在微信的“设置—权限”里看看本程序。',
  photosNotAllowed: '没有打开相机或相册。请在微信的“设置—权限”里允许使用相机和相册，再点一次。',
  removeTitle: '删除这张照片？',
  removeDocumentTitle: '删除这个文件？',
  removeBody: '删除后不能找回，需要时要重新添加。',
  photoLoading: '照片还在加载，请稍候再点',
  captionTitle: '照片说明',
  captionLabel: '这张照片是什么',
  captionPlaceholder: '例：培训签到表',
} as const
