import type { Step } from './step'

/** Forms say themselves what was sent of their remarks, and when they were saved and withdrawn last: lists show it without reading answers. */
export const whatFormsSay = {
  no: 4,
  name: 'what-forms-say',
  page: async ({ stores }, place) => {
    const { papers, next } = await stores.shapelessPapers.after(place)
    return { work: papers.map((paper) => () => stores.shapelessPapers.fill(paper)), next }
  },
} as const satisfies Step
