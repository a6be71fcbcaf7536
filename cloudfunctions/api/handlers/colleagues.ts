import type { colleagueActions } from '@/contract/colleagues'
import { checkAssignment, colleaguesShown, presentAmong } from '@/domain/assessment/colleagues'
import { checkAct } from '@/domain/cycle/stages'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { findIndicator } from '@/domain/rubric/rubric'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment } from '../../_host/require-assessment'

/** One of the enterprise's contacts who asks about its form, with their colleagues. */
const requireColleague = async ({ asking, stores }: Call, assessmentId: string) => {
  const found = await stores.colleagues.find(asking, assessmentId)
  const asked = await requireAssessment(Promise.resolve(found))
  if (isRefusal(asked)) return asked
  if (asked.person.seat.role !== 'contact' || !found) return refuse('not_permitted')
  return { ...asked, colleagues: found.colleagues, assigned: found.assigned }
}

export const colleagueHandlers: Handlers<keyof typeof colleagueActions> = {
  'colleagues.filling': async ({ assessmentId, no }, call) => {
    const asked = await requireColleague(call, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, colleagues } = asked
    if (!findIndicator(await call.stores.editions.of(assessment), no)) return refuse('indicator_unknown', { no })
    await call.stores.colleagues.noteFilling(person, { assessmentId, no, at: call.now })
    return { present: presentAmong(colleagues, assessmentId, person.personId, call.now) }
  },

  'colleagues.assign': async ({ assessmentId, dimensionId, personId: named }, call) => {
    const asked = await requireColleague(call, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle, colleagues, assigned } = asked
    const personId = named ?? null
    const wrong: Refusal | undefined =
      checkAct('fill', cycle, call.now) ??
      checkAssignment(await call.stores.editions.of(assessment), colleagues, { dimensionId, personId })
    if (wrong) return wrong
    if (!(await call.stores.colleagues.assign(assessmentId, dimensionId, personId))) return refuse('version_changed')
    const now = { ...assigned, [dimensionId]: personId ?? '' }
    const shown = colleaguesShown(colleagues, now, { assessmentId, personId: person.personId, now: call.now })
    return { assigned: shown.assigned }
  },
}
