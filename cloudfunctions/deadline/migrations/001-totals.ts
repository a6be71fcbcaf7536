import type { Step } from './step'

/** 统计 of the forms of before there were totals, or before each said by which numbers it is found: counted once, which afterwards its moves see to. */
export const totals = {
  no: 1,
  name: 'totals',
  page: async ({ stores }, place) => {
    const { ids, next } = await stores.recount.miscounted('assessments', place)
    return { work: ids.map((assessmentId) => () => stores.totals.count(assessmentId)), next }
  },
} as const satisfies Step
