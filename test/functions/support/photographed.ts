import { getInstant } from '@/domain/calendar/instant'
import type { packaging } from './packages'
import { assessment, filledIn, standing } from './standing'
import type { World } from './world'

const ENDORSED = { state: 'endorsed', submittedAt: getInstant(1), endorsedAt: getInstant(2), round: 1 } as const

/** Enterprise 2 is endorsed and has photos with names of every kind; 3 is submitted; the rest are drafts. */
export const insertPhotographed = async (world: World, photo: ReturnType<typeof packaging>['photo']) => {
  const photos = {
    1: [await photo('发文', 3_000, 1), await photo('../../=HYPERLINK("x")', 2_000, 2), await photo('CON', 10, 3)],
    8: [await photo('', 70_000, 1), await photo('同名😀', 5, 2), await photo('同名😀', 6, 3)],
  }
  const stored = Object.fromEntries(
    Object.entries(photos).map(([no, list]) => [no, list.map(({ content: _content, ...rest }) => rest)]),
  )
  const base = standing()
  await world.insert({
    ...base,
    assessments: [
      assessment(1, 'u-dongguan'),
      assessment(2, 'u-dongguan', { ...filledIn(), ...ENDORSED, evidence: stored, revision: 3 }),
      assessment(3, 'u-shenzhen', { ...filledIn(), state: 'submitted', submittedAt: getInstant(1), round: 1 }),
      assessment(4, null),
      assessment(5, null, filledIn()),
    ],
  })
  return photos
}
