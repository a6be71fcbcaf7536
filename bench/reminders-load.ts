import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { TEMPLATE_IDS } from '../start/message-templates'
import { assessment, CYCLE, person } from '../test/functions/support/standing'
import { contactOf, insert, insertEnterprises, numbersFrom, post, unionOf, unionsOfLoad } from './load'

export interface Ledger {
  readonly enterprises: number
  /** Of so many a reminder is due today. */
  readonly due: number
}

const AT_ONCE = 500

/** To be corrected within a week of the day that is measured. */
const RETURNED = {
  ...{ state: 'returned', round: 1 },
  returnOrder: {
    ...{ at: getInstant(Date.parse('2026-11-20T02:00:00Z')), rectifyBy: getPlainDate('2026-12-02') },
    ...{ comment: '请补充材料', indicators: [1], round: 1 },
  },
}

/**
 * A year in which everything is still open. On the day that is measured it reminds of nothing; some were returned, and are reminded of
 * the day by which they are to be corrected. Each has a contact, and who is reminded accepts one message.
 */
export const fillWithDue = async (origin: string, { enterprises, due }: Ledger): Promise<void> => {
  await insert(origin, 'cycles', [{ _id: CYCLE.cycleId, ...CYCLE }])
  await insert(origin, 'unions', unionsOfLoad)
  await insert(origin, 'people', [person('office', '省产改办', { role: 'office' })])
  const isDue = (no: number): boolean => no % Math.floor(enterprises / due) === 0
  for (let from = 1; from <= enterprises; from += AT_ONCE) {
    const numbers = numbersFrom(from, Math.min(AT_ONCE, enterprises - from + 1))
    await insertEnterprises(origin, numbers)
    await insert(
      origin,
      'assessments',
      numbers.map((no) => assessment(no, unionOf(no), (isDue(no) ? RETURNED : {}) as never)),
      AT_ONCE,
    )
    for (const no of numbers.filter(isDue)) {
      const personId = `p-${contactOf(no)}`
      await insert(origin, 'credits', [{ _id: `${personId}:deadline`, personId, kind: 'deadline', left: 20 }])
      await post(
        `${origin}/client/subscribe`,
        JSON.stringify({ templateId: TEMPLATE_IDS.TEMPLATE_DEADLINE, result: 'accept' }),
        { 'x-local-openid': contactOf(no) },
      )
    }
  }
  // That it was opened was told weeks ago.
  await insert(origin, 'reminder_plans', [{ _id: CYCLE.cycleId, deadlineOn: CYCLE.deadlineOn, opened: true }])
}
