import type { Step } from './step'

/** The events of every paper are chained: what had happened before is what its chain begins with. */
export const chains = {
  no: 5,
  name: 'chains',
  page: async ({ stores }, place) => {
    const { papers, next } = await stores.chainBeginnings.after(place)
    return { work: papers.map((paper) => () => stores.chainBeginnings.begin(paper)), next }
  },
} as const satisfies Step
