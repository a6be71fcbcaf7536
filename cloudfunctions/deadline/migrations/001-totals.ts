import type { Step } from './step'

/** 统计 of the forms of before there were totals: each is counted once, which afterwards its moves see to. */
export const totals = {
  no: 1,
  name: 'totals',
  page: async ({ stores }, place) => {
    const { ids, next } = await stores.recount.neverCounted(place)
    return { work: ids.map((assessmentId) => () => stores.totals.count(assessmentId)), next }
  },
} as const satisfies Step
