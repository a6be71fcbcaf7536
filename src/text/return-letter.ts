import type { PlainDate } from '@/domain/calendar/plain-date'
import { RETURN_LETTER_LIMIT } from '@/domain/review/return-letter'
import type { Role } from '@/domain/people/person'
import { formatDay } from './dates'

/** One indicator of a return, as the letter names it. */
interface LetterItem {
  readonly no: number
  readonly title: string
  readonly comment: string
  /** Its own 整改期限, where it ends sooner than the whole. */
  readonly day: PlainDate | undefined
}

interface Letter {
  readonly enterpriseName: string
  readonly items: readonly LetterItem[]
  readonly rectifyBy: PlainDate
  /** The union, or the office. */
  readonly signer: string
}

/** After what is cut: each remark is read in full at its indicator. */
const READ_ON = '……（全文见该项）'

const lengthOf = (text: string): number => Array.from(text).length

const lineOf = ({ no, title, comment, day }: LetterItem, index: number): string =>
  `${index + 1}. 第 ${no} 项“${title}”：${comment}${day === undefined ? '' : `（${formatDay(day)}前改好）`}`

const letterOf = ({ enterpriseName, items, rectifyBy, signer }: Letter, lines: readonly string[]): string =>
  [
    `${enterpriseName}：`,
    `你单位提交的阶段性评估表已审核，以下 ${items.length} 项需要修改：`,
    ...lines,
    `请于${formatDay(rectifyBy)}前（含当日）全部改好，再次提交。`,
    signer,
  ].join('\n')

const linesWithin = (items: readonly LetterItem[], room: number): readonly string[] =>
  items.map((item, index) => {
    const comment = Array.from(item.comment.replace(/\s+/g, ' '))
    const cut = comment.length > room
    return lineOf({ ...item, comment: `${comment.slice(0, room).join('')}${cut ? READ_ON : ''}` }, index)
  })

/**
 * 退回函 as it follows from the remarks, to be written on; never longer than one may be: where the remarks together are, each gives its
 * beginning, and where there are too many for that, the letter names their numbers.
 */
export const composedLetter = (letter: Letter): string => {
  const { items } = letter
  const whole = letterOf(letter, items.map(lineOf))
  if (lengthOf(whole) <= RETURN_LETTER_LIMIT) return whole
  const bare = lengthOf(letterOf(letter, linesWithin(items, 0)))
  const room = Math.floor((RETURN_LETTER_LIMIT - bare) / items.length)
  if (room > 0) return letterOf(letter, linesWithin(items, room))
  return letterOf(letter, [`第 ${items.map(({ no }) => no).join('、')} 项，意见见各项。`])
}

/** Whose letter it is. */
export const letterSigner = (role: Role, unionName: string | null): string =>
  role === 'office' ? '省产改办' : (unionName ?? '')

/** Where a 退回函 is written. */
export const letterForm = {
  label: '退回函（企业会看到全文）',
  composed: '按各项意见自动起草，可以直接修改',
  kept: '草稿已保存，换了手机也在',
  keeping: '正在保存草稿',
  keptHere: '草稿还没有存到服务器，已存在本机',
  notKept: '草稿没有存下，请不要关掉这一页',
  again: '按各项意见重新起草',
  others: (name: string, at: string): string => `${name} ${at} 也起草了退回函`,
  useTheirs: '用这份草稿',
  itemDay: (no: number): string => `第 ${no} 项整改期限`,
  sameDay: '与整份相同',
  itemDays: '个别指标要早些改好',
  itemDaysNote: '只能比整份的期限早，企业在这一项旁边会看到',
  clearDays: '都与整份相同',
  fold: '收起',
  open: '设置',
} as const
