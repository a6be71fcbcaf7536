import { withTelephones } from './whom-to-call'
import type { LedgerFilter } from '@/contract/ledger'
import { chinaDateOf } from '@/domain/calendar/instant'
import type { ColumnKind } from '@/domain/ledger/ledger-column'
import {
  LEDGER_STATE_WORDS,
  type LedgerEvent,
  type LedgerOutline,
  type LedgerState,
} from '@/domain/ledger/ledger-entry'
import type { ValueDoubt } from '@/domain/ledger/value-doubts'
import { formatFullDay, formatMoment } from './dates'
import type { StateWord } from './states'

const TONES: Readonly<Record<LedgerState, StateWord['tone']>> = {
  unchecked: 'warn',
  checked: 'info',
  confirmed: 'ok',
  returned: 'danger',
}

/** The word for an entry's state, with the tone that colours it. */
export const ledgerStateWord = (state: LedgerState): StateWord => ({
  label: LEDGER_STATE_WORDS[state],
  tone: TONES[state],
})

export const LEDGER_FILTER_WORDS: Readonly<Record<LedgerFilter, string>> = {
  all: '全部',
  ...LEDGER_STATE_WORDS,
  departed: '已离开',
}

export const COLUMN_KIND_WORDS: Readonly<Record<ColumnKind, string>> = {
  text: '文字',
  number: '数字',
  date: '日期',
  choice: '选择',
}

/** A value as it is read; an empty one says that it is empty. */
export const shownValue = (value: string): string => (value === '' ? '未填写' : value)

/** «改了 2 处», «无变化»; nothing while the enterprise has not checked. */
export const changesWords = (changes: number | null): string | undefined =>
  changes === null ? undefined : changes === 0 ? '无变化' : `改了 ${changes} 处`

/** What a table shows where there is nothing to say. */
export const NOTHING = '–'

/** The heads of the ledger as a table. */
export const ledgerHeads = {
  name: '企业',
  no: '序号',
  union: '责任工会',
  noUnion: '还没有责任工会',
  former: '曾用名',
  changes: '企业核对',
  state: '状态',
} as const

/** The line under an enterprise's name in a list; a union's own list does not repeat the union. */
export const outlineNote = (
  {
    enterpriseNo,
    unionName,
    state,
    changes,
    formerNames,
  }: Pick<LedgerOutline, 'enterpriseNo' | 'unionName' | 'state' | 'changes' | 'formerNames'>,
  withUnion: boolean,
): string =>
  [
    `第 ${enterpriseNo} 号`,
    withUnion ? (unionName ?? '还没有责任工会') : undefined,
    state === 'unchecked' ? undefined : changesWords(changes),
    formerNames.length === 0 ? undefined : `曾用名：${formerNames.map(({ name }) => name).join('、')}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')

/** What the enterprise is to do now, or what it waits for. */
const contactStanding = (state: LedgerState): { readonly title: string; readonly text: string } => {
  switch (state) {
    case 'unchecked':
      return { title: '请核对本单位的台账', text: '都对就点“无变化”；有变的地方，点“逐项修改”。' }
    case 'returned':
      return { title: '责任工会退回，请重新核对', text: '按下面的意见改好，再报一次。' }
    case 'checked':
      return { title: '已经核对，等待责任工会确认', text: '确认之前发现有误，可以再改。' }
    case 'confirmed':
      return { title: '本期台账已确认', text: withTelephones('之后如有变化，请联系责任工会退回再改。') }
  }
}

/** The same where nothing can be done: `reason` names the opening day that has not come, or how the enterprise left. */
export const standingWith = (
  state: LedgerState,
  reason: string | undefined,
  departed: boolean,
): ReturnType<typeof contactStanding> =>
  reason === undefined
    ? contactStanding(state)
    : { title: departed ? '已离开台账，不用核对' : '台账核对还没有开始', text: reason }

/** What the reader of an entry should know before anything else. */
export const readerStanding = (state: LedgerState): string => {
  switch (state) {
    case 'unchecked':
      return '企业还没有核对。下面是上一次确认的内容。'
    case 'returned':
      return '已退回企业，等待重新核对。'
    case 'checked':
      return '企业已核对。确认以后，改动才生效。'
    case 'confirmed':
      return '本期台账已确认。'
  }
}

/** What an event of an entry is called. */
export const LEDGER_EVENT_WORDS: Readonly<Record<LedgerEvent['kind'], string>> = {
  checked: '企业核对',
  confirmed: '确认台账',
  returned: '退回核对',
  corrected: '省产改办更正',
  imported: '导入名单',
  routed: '责任工会变更',
  left: '离开台账',
  rejoined: '重新纳入台账',
  contact_joined: '填报人到任',
  contact_left: '填报人离任',
}

/** What happened, as the title of its line. */
export const ledgerEventTitle = ({ kind, changes }: LedgerEvent): string =>
  kind === 'checked' ? `企业核对：${changesWords(changes.length) ?? ''}` : LEDGER_EVENT_WORDS[kind]

/** Who did it and what it changed, field by field. */
export const ledgerEventNote = ({ actor, changes, note, kind }: LedgerEvent): string => {
  const said = kind === 'contact_joined' || kind === 'contact_left' ? note : note === '' ? '' : `“${note}”`
  return [
    actor.name,
    ...changes.map(({ label, from, to }) => `${label}：${shownValue(from)} → ${shownValue(to)}`),
    said,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** «12月8日 10:32 张一 提交». */
export const checkedBy = ({ at, byName }: { readonly at: LedgerEvent['at']; readonly byName: string }): string =>
  `${formatMoment(at)} ${byName}提交`

/** «曾用名：东莞市莞城电子厂（至2026年12月8日）». */
export const formerNameWords = (name: string, until: LedgerEvent['at']): string =>
  `曾用名：${name}（至${formatFullDay(chinaDateOf(until))}）`

/** What is doubtful in a value of the ledger, in a sentence. */
export const valueDoubtWords = (doubt: ValueDoubt): string => {
  switch (doubt.doubt) {
    case 'spoiled':
      return `${doubt.label}“${doubt.text}”被表格软件改成了数字，后几位已丢失，请按文本重新填写`
    case 'credit_code':
      return `${doubt.label}“${doubt.text}”与校验位不符，请核对`
    case 'phone':
      return `${doubt.label}“${doubt.text}”不像电话号码，请核对`
    case 'more_workers':
      return `产业工人数 ${doubt.workers} 多于职工总数 ${doubt.staff}，请核对`
  }
}
