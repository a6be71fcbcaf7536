import type { ActionInput } from '@/contract/contract'
import { READY } from './rounds'
import type { World } from './world'

export const REASON = '已办理注销登记'

type Leave = ActionInput<'enterprise.leave'>
type Filter = ActionInput<'oversight.enterprises'>['filter']

/** What contacts, unions and the office are told who want to change something of enterprise 2, once that has left. */
export const LEFT = { refused: 'enterprise_left', with: { leftOn: '2026-12-01' } }

const year = (cycleId: string | undefined) => (cycleId === undefined ? {} : { cycleId })

/** The steps by which enterprise 2 leaves the ledger and comes back, unless another one is named. */
export const leaving = (world: () => World) => {
  const office = () => world().as('office')
  const asked = (input: Partial<Leave> = {}): Leave => ({
    ...{ enterpriseId: 'e002', kind: 'deregistered', reason: REASON },
    ...input,
  })
  const leave = (input: Partial<Leave> = {}) => office().does('enterprise.leave', asked(input))
  return {
    asked,
    leave,
    isRefused: (input: Partial<Leave>) => office().isRefused('enterprise.leave', asked(input)),
    merge: (enterpriseId: string, intoId: string) =>
      leave({ enterpriseId, kind: 'merged', intoId, reason: '吸收合并' }),
    rejoin: (input: Partial<ActionInput<'enterprise.rejoin'>> = {}) =>
      office().ask('enterprise.rejoin', { enterpriseId: 'e002', reason: '注销登记已撤销', ...input }),
    detail: (enterpriseId = 'e002', cycleId?: string) =>
      office().does('oversight.enterprise', { enterpriseId, ...year(cycleId) }),
    progress: (cycleId?: string) => office().does('oversight.progress', year(cycleId)),
    listed: async (filter: Filter, cycleId?: string, search = '') =>
      (await office().does('oversight.enterprises', { filter, search, offset: 0, ...year(cycleId) })).rows.map(
        ({ enterpriseId }) => enterpriseId,
      ),
    worklist: (tab: 'waiting' | 'unsubmitted' | 'departed') =>
      world().as('reviewer-dg').does('worklist.page', { unionId: 'u-dongguan', tab, search: '', offset: 0 }),
    save: (no = 1) =>
      world()
        .as('contact-2')
        .ask('assessment.saveAnswer', {
          ...{ assessmentId: READY, no, seenRevision: 1, narrative: '改过的自评情况。', selfScore: null, facts: {} },
        }),
  }
}
