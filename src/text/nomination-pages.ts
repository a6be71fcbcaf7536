import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import type { Instant } from '@/domain/calendar/instant'
import {
  quotaTaken,
  yearOfCycle,
  type LedgerLevel,
  type Nomination,
  type NominationOutline,
  type NominationState,
  type StateTally,
} from '@/domain/nomination/nomination'
import { formatDay } from './dates'
import { LEDGER_WORDS, NOMINEE_KIND_WORDS } from './nomination'
import type { StateWord } from './states'

const STATE_WORDS: Readonly<Record<NominationState, StateWord>> = {
  draft: { label: '未报送', tone: 'warn' },
  submitted: { label: '待审定', tone: 'info' },
  confirmed: { label: '同意入库', tone: 'ok' },
  declined: { label: '未予入库', tone: 'danger' },
}

/** The word for where a nomination stands, with the tone that colours it. */
export const nominationStateWord = (state: NominationState): StateWord => STATE_WORDS[state]

/** How large a quota is, how much of it is used, and what is left: «名额 5 家，已遴选 3 家，还可遴选 2 家。» */
export const quotaSentence = (file: Pick<NominationOutline, 'quota' | 'tally'>, level: LedgerLevel): string => {
  const quota = file.quota[level]
  const taken = quotaTaken(file.tally[level])
  if (quota === 0 && taken === 0) return `省产改办还没有下达${LEDGER_WORDS[level]}名额。`
  const numbers = `名额 ${quota} 家，已遴选 ${taken} 家`
  if (taken < quota) return `${numbers}，还可遴选 ${quota - taken} 家。`
  return taken === quota ? `${numbers}，名额已满。` : `${numbers}，超出 ${taken - quota} 家。请移除后再报送。`
}

/** «2027 年». */
export const yearWords = (cycleId: string): string => `${yearOfCycle(cycleId)} 年`

const onDay = (at: number): string => formatDay(chinaDateOf(getInstant(at)))

/** When a list went to the office. */
export const submittedWords = (at: Instant | null): string => (at === null ? '已报省产改办' : `${onDay(at)}报省产改办`)

/** What is known of a nominee in one line: 企业 or 工业园区, code, address, whom to call. */
export const nomineeNote = ({ kind, creditCode, address, contact }: Nomination): string =>
  [NOMINEE_KIND_WORDS[kind], creditCode, address, contact].filter((part) => part !== '').join(' · ')

/** What its number on the provincial ledger means, or undefined where it has none. */
export const ledgerWords = (item: Nomination, level: LedgerLevel, cycleId: string): string | undefined => {
  if (level === 'provincial')
    return item.state === 'confirmed' && item.ledgerNo !== null
      ? `下一周期入库：${yearWords(cycleId)}省级台账第 ${item.ledgerNo} 号`
      : undefined
  if (item.state === 'confirmed') return `已列入 ${yearWords(cycleId)}本级台账`
  return item.ledgerNo === null ? undefined : `已在省级台账（第 ${item.ledgerNo} 号）`
}

/** Who decided, when, and in which words. */
export const decisionWords = ({ decision }: Nomination): string | undefined => {
  if (!decision) return undefined
  const who = `${decision.byName} ${onDay(decision.at)}`
  return decision.note === '' ? who : `${who}：${decision.note}`
}

/** One ledger of a union in the office's overview: «省级台账 3/5 家 · 待审定 3 家». */
export const totalsWords = ({ quota, tally }: NominationOutline, level: LedgerLevel): string => {
  const { submitted, confirmed } = tally[level]
  const parts = [`${LEDGER_WORDS[level]} ${quotaTaken(tally[level])}/${quota[level]} 家`]
  if (submitted > 0) parts.push(`待审定 ${submitted} 家`)
  if (confirmed > 0) parts.push(`同意入库 ${confirmed} 家`)
  return parts.join(' · ')
}

const usedOf = (level: string, tally: StateTally): string =>
  `${level}已遴选 ${quotaTaken(tally)} 家${tally.confirmed > 0 ? `，入库 ${tally.confirmed} 家` : ''}`

/** How the quotas of one union are used: «省级已遴选 3 家，入库 1 家；本级已遴选 0 家». */
export const usedWords = ({ provincial, own }: NominationOutline['tally']): string =>
  quotaTaken(provincial) + quotaTaken(own) === 0
    ? '还没有遴选'
    : `${usedOf('省级', provincial)}；${usedOf('本级', own)}`
