import type { NominationOccasion } from '@/domain/nomination/told'
import { resultFields, todoFields, type Say, type Told } from './fields'

const LEDGERS = { provincial: '省级台账', own: '本级台账' } as const

const ledgerOf = ({ detail }: Told): string => LEDGERS[detail.ledger ?? 'provincial']

/** What is said of quotas and nominations. */
export const NOMINATION_SAY: Readonly<Record<NominationOccasion, Say>> = {
  quota_set: ({ detail }) => {
    const { provincial, own } = detail.places ?? { provincial: 0, own: 0 }
    return {
      title: `${detail.year ?? ''} 年台账名额：省级 ${provincial} 家，本级 ${own} 家`,
      lines: ['请在“材料与报告—企业遴选”里按名额遴选，排好顺序后提交。'],
      template: 'todo',
      fields: todoFields('台账企业遴选', provincial + own, `省级 ${provincial} 家，本级 ${own} 家`),
    }
  },
  nominations_submitted: (effect) => {
    const count = effect.detail.count ?? 0
    return {
      title: `${effect.subjectName}提交了${ledgerOf(effect)}遴选名单`,
      lines: [`共 ${count} 家，等待审定。`],
      template: 'todo',
      fields: todoFields(`${ledgerOf(effect)}遴选名单`, count, `${effect.subjectName}提交`),
    }
  },
  nominations_withdrawn: (effect) => ({
    title: `${effect.subjectName}撤回了${ledgerOf(effect)}遴选名单`,
    lines: ['修改后会再次提交，暂时不用审定。'],
    template: 'result',
    fields: resultFields(effect.subjectName, '已撤回', '修改后会再次提交'),
  }),
  nominations_returned: (effect) => {
    const note = effect.detail.reason ?? ''
    return {
      title: `${ledgerOf(effect)}遴选名单被退回`,
      lines: [`省产改办意见：${note}`, '请修改后再次提交。'],
      template: 'result',
      fields: resultFields(effect.subjectName, '退回修改', note),
    }
  },
  nominations_decided: (effect) => {
    const { count = 0, declined = 0 } = effect.detail
    return {
      title: `${ledgerOf(effect)}遴选名单已审定`,
      lines: [
        `同意入库 ${count} 家${declined > 0 ? `，未予入库 ${declined} 家` : ''}。`,
        ...(declined > 0 ? ['未予入库的不占名额，可以另行遴选，再次提交。'] : []),
      ],
      template: 'result',
      fields: resultFields(effect.subjectName, '已审定', `同意 ${count} 家，未同意 ${declined} 家`),
    }
  },
}
