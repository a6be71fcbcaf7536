import type { NudgeResult } from '@/contract/worklist'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import type { Person } from '@/domain/people/person'
import { isNudged, judgeNudge, nudge, nudgeKey } from '@/domain/reminders/nudge'
import { checkAct } from '@/domain/cycle/stages'
import { checkMaySee } from '@/domain/people/access'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { actorOf } from '@/domain/workflow/workflow'
import { addTelling, tellingIdOf } from '../../_store/events'
import { journalled, requirePerson, type Call, type Handler } from '../../_host/call'

/** An enterprise that still has to hand in, and the cycle that it is nudged for. */
interface Unsubmitted {
  readonly outline: AssessmentOutline
  readonly cycle: Cycle
}

interface Nudges {
  readonly results: readonly NudgeResult[]
}

/** Those of `assessmentIds` that still have to hand in, if `person` may see them all and their years let them be nudged. */
const findUnsubmitted = async (
  { stores, now }: Call,
  person: Person,
  assessmentIds: readonly string[],
): Promise<readonly Unsubmitted[] | Refusal> => {
  const outlines = await stores.assessments.outlinesById(assessmentIds)
  const unseen = outlines
    .map((outline) => checkMaySee(person, outline))
    .find((refusal): refusal is Refusal => refusal !== undefined)
  if (unseen) return unseen
  const open = outlines.filter(isNudged)
  const cycles = new Map<string, Cycle>()
  for (const cycleId of new Set(open.map((outline) => outline.cycleId))) {
    const cycle = await stores.cycles.find(cycleId)
    if (!cycle) return refuse('cycle_unknown')
    const closed = checkAct('nudge', cycle, now)
    if (closed) return closed
    cycles.set(cycleId, cycle)
  }
  return open.flatMap((outline) => {
    const cycle = cycles.get(outline.cycleId)
    return cycle ? [{ outline, cycle }] : []
  })
}

/** What a nudge of each enterprise comes to now: a contact is told once a day, however many people nudge. */
const judge = async (
  { stores, now }: Call,
  unsubmitted: readonly Unsubmitted[],
): Promise<ReadonlyArray<Unsubmitted & Required<Pick<NudgeResult, 'outcome' | 'people'>>>> => {
  const contacts = await stores.people.contactsOf(unsubmitted.map(({ outline }) => outline.enterpriseId))
  const contactsOf = ({ enterpriseId }: AssessmentOutline): readonly Person[] =>
    contacts
      .map(({ person }) => person)
      .filter(({ seat }) => seat.role === 'contact' && seat.enterpriseId === enterpriseId)
  const told = await stores.messages.written(
    unsubmitted.flatMap(({ outline }) => contactsOf(outline).map((person) => nudgeKey(outline, person, now))),
  )
  const credits = await stores.consents.of(contacts.map(({ person }) => person.personId))
  const reachable = new Set(
    credits.filter(({ kind, left }) => kind === 'deadline' && left > 0).map(({ personId }) => personId),
  )
  return unsubmitted.map((each) => {
    const wasTold = (person: Person) => told.has(nudgeKey(each.outline, person, now))
    return { ...each, ...judgeNudge(contactsOf(each.outline), wasTold, reachable, 'no_contact') }
  })
}

/**
 * 催办. All of it is one commit, the answer included: either everybody named as told is told, if need be by the timer, or nothing
 * was done; and asked for again under the same id it says the same, not that they were told already.
 */
export const nudgeEnterprises: Handler<'worklist.nudge'> = async ({ assessmentIds }, call) => {
  const person = await requirePerson(call, 'reviewer', 'office')
  if (isRefusal(person)) return person
  const entry = journalled(call, person.personId, 'nudge')
  const before = await call.stores.journal.findAnswer<Nudges>(entry)
  if (before) return before
  const unsubmitted = await findUnsubmitted(call, person, assessmentIds)
  if (isRefusal(unsubmitted)) return unsubmitted
  if (unsubmitted.length === 0) return refuse('nothing_to_nudge')
  const judged = await judge(call, unsubmitted)
  // A seat that nobody sits in is told as well: so it stands on the list of those who could not be reached.
  const effects = judged
    .filter(({ outcome }) => outcome !== 'told_already_today')
    .map(({ outline, cycle }) => nudge(outline, cycle, person.seat.role, call.now))
  const done = await call.stores.journal.once<Nudges>(entry, async (transaction) => {
    const { requestId, now: at } = call
    await addTelling(transaction, { requestId, at, actor: actorOf(person) }, effects)
    return {
      results: judged.map(({ outline: { enterpriseId, enterpriseName }, outcome, people }) => ({
        ...{ enterpriseId, enterpriseName, outcome, people },
      })),
    }
  })
  if (!isRefusal(done) && effects.length > 0) await call.afterCommit([tellingIdOf(call.requestId)])
  return done
}
