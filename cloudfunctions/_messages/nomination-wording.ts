import type { LedgerLevel, NominationFile, Quota } from '@/domain/nomination/nomination'
import { yearOfCycle } from '@/domain/nomination/nomination'
import { resultFields, todoFields, type Wording } from './fields'

const LEDGERS: Readonly<Record<LedgerLevel, string>> = { provincial: '省级台账', own: '本级台账' }

/** To a union: the office set its places. */
export const quotaMessage = (file: NominationFile, { provincial, own }: Quota): Wording => ({
  title: `${yearOfCycle(file.cycleId)} 年台账名额：省级 ${provincial} 家，本级 ${own} 家`,
  lines: ['请在“材料与报告—企业遴选”里按名额遴选，排好顺序后报送。'],
  template: 'todo',
  fields: todoFields('台账企业遴选', provincial + own, `省级 ${provincial} 家，本级 ${own} 家`),
})

/** To the office: a union handed its list in. */
export const submittedMessage = (file: NominationFile, level: LedgerLevel): Wording => ({
  title: `${file.unionName}报送了${LEDGERS[level]}遴选名单`,
  lines: [`共 ${file.tally[level].submitted} 家，等待审定。`],
  template: 'todo',
  fields: todoFields(`${LEDGERS[level]}遴选名单`, file.tally[level].submitted, `${file.unionName}报送`),
})

/** To the office: a union took its list back. */
export const withdrawnMessage = (file: NominationFile, level: LedgerLevel): Wording => ({
  title: `${file.unionName}撤回了${LEDGERS[level]}遴选名单`,
  lines: ['修改后会再次报送，暂时不用审定。'],
  template: 'result',
  fields: resultFields(file.unionName, '已撤回', '修改后会再次报送'),
})

/** To a union: the office returned its list. */
export const returnedMessage = (file: NominationFile, level: LedgerLevel, note: string): Wording => ({
  title: `${LEDGERS[level]}遴选名单被退回`,
  lines: [`省产改办意见：${note}`, '请修改后再次报送。'],
  template: 'result',
  fields: resultFields(file.unionName, '退回修改', note),
})

/** To a union: the office decided on everything that it handed in. */
export const decidedMessage = (file: NominationFile, level: LedgerLevel): Wording => {
  const { confirmed, declined } = file.tally[level]
  return {
    title: `${LEDGERS[level]}遴选名单已审定`,
    lines: [
      `同意入库 ${confirmed} 家${declined > 0 ? `，未予入库 ${declined} 家` : ''}。`,
      ...(declined > 0 ? ['未予入库的不占名额，可以另行遴选，再次报送。'] : []),
    ],
    template: 'result',
    fields: resultFields(file.unionName, '已审定', `同意 ${confirmed} 家，未同意 ${declined} 家`),
  }
}
