import { getPlainDate } from '@/domain/calendar/plain-date'
import type { World } from './world'

/** The enterprise of the standing world whose form could be submitted as it is. */
export const READY = 'c2026-e002'

/** The steps of one round, each looking first at what is there, as a page does. */
export const rounds = (world: () => World) => {
  const load = (openId = 'office', assessmentId = READY) => world().as(openId).does('assessment.load', { assessmentId })
  /** The revision that a page of whoever acts next shows, also where it shows nothing else of a draft. */
  const seen = async (_openId = 'office', assessmentId = READY): Promise<number> => {
    const [found] = await world().read<{ revision: number }>('assessments', { _id: assessmentId })
    if (!found) throw new Error(`no assessment ${assessmentId}`)
    return found.revision
  }
  return {
    load,
    seen,
    submit: async (openId = 'contact-2', assessmentId = READY) =>
      world()
        .as(openId)
        .does('assessment.submit', { assessmentId, seenRevision: await seen(openId, assessmentId) }),
    flag: async (no: number, comment = '请补充材料', openId = 'reviewer-dg') => {
      const { assessment } = await load(openId)
      return world()
        .as(openId)
        .does('assessment.remark', {
          assessmentId: READY,
          no,
          seenRevision: assessment.remarks[no]?.revision ?? 0,
          comment,
          flagged: true,
          verifiedScore: null,
          verifiedReason: '',
        })
    },
    returnIt: async (rectifyBy = '2026-12-10') =>
      world()
        .as('reviewer-dg')
        .does('assessment.return', {
          assessmentId: READY,
          seenRevision: await seen(),
          rectifyBy: getPlainDate(rectifyBy),
          note: '请按意见修改',
        }),
    endorse: async () =>
      world()
        .as('reviewer-dg')
        .does('assessment.endorse', { assessmentId: READY, seenRevision: await seen(), signerName: '陈审' }),
    receive: async () =>
      world()
        .as('office')
        .does('assessment.receive', { assessmentId: READY, seenRevision: await seen() }),
  }
}
