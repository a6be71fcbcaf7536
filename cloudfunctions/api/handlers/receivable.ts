import { RECEPTION_BATCH } from '@/contract/choices'
import { progressOf, verifiedScoreOf } from '@/domain/assessment/scoring'
import { standsOut } from '@/domain/assessment/standing-out'
import { isRefusal } from '@/domain/refusal/refusal'
import { presentForm } from '@/domain/stamp/stamped-form'
import type { Handler } from '../../_host/call'
import { rowPage } from '../../_store/row-keys'
import { requireInCycle } from '../../_host/with-cycle'

/** What waits to be received, or was received today, with what of each stands out. */
export const receivable: Handler<'oversight.receivable'> = async ({ cycleId, tab, search, ...place }, call) => {
  const office = await requireInCycle(call, cycleId, 'office')
  if (isRefusal(office)) return office
  const { cycle } = office
  const { reception, renamed, stamps, editions } = call.stores
  const named = await renamed.search(search, cycle.cycleId)
  const [found, waiting, today] = await Promise.all([
    reception.page(cycle.cycleId, tab, call.now, named, { ...place, limit: RECEPTION_BATCH + 1 }),
    reception.count(cycle.cycleId, 'waiting', call.now),
    reception.count(cycle.cycleId, 'today', call.now),
  ])
  const { rows: page, ...on } = rowPage(found, RECEPTION_BATCH)
  const [rubricOf, files] = await Promise.all([
    editions.ofEach(page),
    stamps.filesOf(page.map(({ assessmentId }) => assessmentId)),
  ])
  return {
    cycle,
    counts: { waiting, today },
    rows: page.map((assessment) => {
      const { assessmentId, revision, enterpriseNo, enterpriseName, unionName, tally, remarks, endorsement } =
        assessment
      const rubric = rubricOf(assessment)
      const file = files.get(assessmentId) ?? { forms: [] }
      const present = presentForm(assessment, endorsement?.formDigest ?? '')
      return {
        ...{ assessmentId, revision, enterpriseNo, enterpriseName, unionName },
        selfScore: progressOf(rubric, tally, cycle).selfScore,
        verifiedScore: verifiedScoreOf(rubric, tally, remarks),
        ...standsOut(rubric, cycle, assessment, file, present),
      }
    }),
    ...on,
  }
}
