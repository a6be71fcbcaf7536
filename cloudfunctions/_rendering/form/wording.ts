import { figuresLine } from '@/domain/form/figures-line'
import type { OfficialForm, FormPhoto, FormRow } from '@/domain/form/official-form'
import { documentFormat, documentTitle, isDocumentType } from '@/domain/evidence/document'
import { shortHead } from '@/domain/chain/head'
import { safeName } from '@/domain/package/file-name'
import { partsOf, type PlainDate } from '@/domain/calendar/plain-date'
import type { Left } from './pictures'

/** What the papers say beside the words of 附件 1. */

/** A score as people write it: "4.5", "10". */
const scoreText = (score: number): string => String(Math.round(score * 100) / 100)

/** "2026年12月15日", or the blanks that somebody fills in by hand. */
export const dayText = (day: PlainDate | null): string => {
  if (day === null) return '　　　　年　　月　　日'
  const { year, month, day: date } = partsOf(day)
  return `${year}年${month}月${date}日`
}

/** Which submission the paper was made from. */
const versionText = ({ draft, round }: OfficialForm): string => {
  if (!draft) return `第 ${round} 次提交`
  return round === 0 ? '草稿' : `草稿（第 ${round} 次提交后修改）`
}

/** The line at the foot of each page that ties the paper to its submission. */
export const editionText = (form: OfficialForm, code: string): string =>
  `版本：${versionText(form)}　编码：${code}${shortHeadText(form.head)}`

/** The same line's 校验码, where there is one. */
export const shortHeadText = (head: string | null): string => (head === null ? '' : `　校验码：${shortHead(head)}`)

/** What stands once at the end of a paper: the whole of it, and what it is good for. */
export const headLines = (head: string | null): readonly string[] =>
  head === null
    ? []
    : [
        `校验码（完整）：${head}`,
        '本件的提交、审核、呈报每一步连成校验链，以上是到本件为止最后一步的校验码。以后又办过别的步骤，校验码也会变。要核对的，请把它告诉省产改办，由管理员查是哪一步。',
      ]

export const pageText = (page: number, pages: number): string => `第 ${page} 页　共 ${pages} 页`

export const DRAFT_LINE = '草稿：尚未提交，仅供核对，不作呈报之用'

/** The lines of the 评分 cell: the enterprise's own score, and below it the union's where it differs. */
export const scoreLines = ({ selfScore, verified }: FormRow): readonly string[] => [
  ...(selfScore === null ? [] : [scoreText(selfScore)]),
  ...(verified ? [`核定 ${scoreText(verified.score)}`] : []),
]

/** What stands in the cell of 自评情况: the narrative, and its figures below where the year prints them. */
export const narrativeParagraphs = ({ paragraphs, figures }: FormRow): readonly string[] =>
  figures === '' ? paragraphs : [...paragraphs, figuresLine(figures)]

export const VERIFIED_TITLE = '核定分说明'

/** One line a row whose 核定分 differs. */
export const verifiedLine = ({ no, selfScore, verified }: FormRow): string =>
  `第 ${no} 项：自评 ${selfScore === null ? '未评分' : scoreText(selfScore)}，核定 ${scoreText(verified?.score ?? 0)}。理由：${verified?.reason ?? ''}`

export const APPENDIX_TITLE = '附：佐证材料'
export const NO_PHOTOS = '本表没有附佐证材料。'

export const photoLine = ({ fileName, caption, document }: FormPhoto): string => {
  const said = caption === '' && document ? documentTitle(document.name) : caption
  return said === '' ? fileName : `${fileName}　${said}`
}

/** What stands below a piece of a long picture. */
export const pieceLine = (photo: FormPhoto, piece: number, pieces: number): string =>
  `${photoLine(photo)}（第 ${piece} 段，共 ${pieces} 段）`

/** "PDF 文件，12 页" */
const documentNote = ({ type, document }: FormPhoto): string => {
  const format = isDocumentType(type) ? `${documentFormat(type)} 文件` : '文件'
  return document?.pages ? `${format}，${document.pages} 页` : format
}

const WHY_LEFT: Readonly<Record<Exclude<Left, 'document'>, string>> = {
  not_asked: '本文件不含照片，原图见材料包',
  format: '这种格式的照片放不进本文件，原图见材料包',
  too_many: '照片较多，没有全部放进本文件，原图见材料包',
  too_large: '照片尺寸过大，没有放进本文件，原图见材料包',
  unreadable: '这张照片读不出来，原图见材料包',
}

/** What stands in the place of a photo that is not in the file, and of every document. */
export const leftLine = (photo: FormPhoto, left: Left): string =>
  `${photoLine(photo)}（${left === 'document' ? `${documentNote(photo)}，原件见材料包` : WHY_LEFT[left]}）`

/** Where a PDF says which characters its font does not have; their numbers are all that it can print of them. */
export const missingLine = (characters: readonly string[]): string => {
  const numbers = characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  return `字库说明：本 PDF 的字库没有以下 ${characters.length} 个字符，已用“〓”代替，Word 版保留原字：${numbers.join('、')}`
}

/** What a file is called where it is saved. */
export const formFileName = (form: OfficialForm, extension: string): string =>
  `${safeName(form.enterpriseName)}-阶段性评估表-${versionText(form).replace(/ /g, '')}.${extension}`
