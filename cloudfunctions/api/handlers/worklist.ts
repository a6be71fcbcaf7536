import type { NudgeResult, worklistActions, WorklistTab } from '@/contract/worklist'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { chinaDateOf } from '@/domain/calendar/instant'
import { daysLeft, dueOn } from '@/domain/deadline/deadline'
import { checkMaySee } from '@/domain/people/access'
import { unevidencedOf } from '@/domain/assessment/scoring'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { getRubric } from '@/domain/rubric/editions'
import { nudgeMessage } from '../../_messages/wording'
import { inboxMessage } from '../../_messages/message'
import { TAB_STATES } from '../../_store/overviews'
import type { Addressee } from '../../_store/people'
import { active, requirePerson, type Call, type Handlers } from '../../_host/call'

const PAGE = 20

interface Nudged {
  readonly outcome: NudgeResult['outcome']
  /** The messages that were written now. */
  readonly messages: readonly string[]
}

/** Tells the contacts of one enterprise, each once a day however many people nudge. */
const nudgeOne = async (
  call: Call,
  outline: AssessmentOutline,
  cycle: Cycle,
  contacts: readonly Addressee[],
  reachable: ReadonlySet<string>,
): Promise<Nudged> => {
  if (contacts.length === 0) return { outcome: 'no_contact', messages: [] }
  const due = dueOn(outline, cycle)
  const wording = nudgeMessage(due, daysLeft(due, call.now))
  const occasion = `nudge-${outline.assessmentId}`
  const messages: string[] = []
  for (const { person } of contacts) {
    const message = inboxMessage({
      personId: person.personId,
      occasion,
      day: chinaDateOf(call.now),
      now: call.now,
      subjectId: outline.assessmentId,
      wording,
    })
    if (await call.stores.messages.add(message)) messages.push(message._id)
  }
  if (messages.length === 0) return { outcome: 'told_already_today', messages }
  const byWechat = contacts.some(({ person }) => reachable.has(person.personId))
  return { outcome: byWechat ? 'told' : 'told_in_app_only', messages }
}

const nudgeAll = async (
  call: Call,
  outlines: readonly AssessmentOutline[],
  cycle: Cycle,
): Promise<ReadonlyArray<NudgeResult & Nudged>> => {
  const contacts = await call.stores.people.contactsOf(outlines.map((outline) => outline.enterpriseId))
  const credits = await call.stores.messages.credits(contacts.map(({ person }) => person.personId))
  const reachable = new Set(
    credits.filter(({ kind, left }) => kind === 'deadline' && left > 0).map(({ personId }) => personId),
  )
  return Promise.all(
    outlines.map(async (outline) => ({
      enterpriseId: outline.enterpriseId,
      enterpriseName: outline.enterpriseName,
      ...(await nudgeOne(
        call,
        outline,
        cycle,
        contacts.filter(
          ({ person }) => person.seat.role === 'contact' && person.seat.enterpriseId === outline.enterpriseId,
        ),
        reachable,
      )),
    })),
  )
}

export const worklistHandlers: Handlers<keyof typeof worklistActions> = {
  // Two calls: who asks with the cycle and the counts, then one page of outlines.
  'worklist.page': async ({ unionId, tab, search, offset }, { openId, stores }) => {
    const found = await stores.overviews.unionCounts(openId, unionId)
    const person = active(found?.person)
    if (isRefusal(person)) return person
    if (person.seat.role === 'contact') return refuse('not_permitted')
    if (person.seat.role === 'reviewer' && person.seat.unionId !== unionId) return refuse('other_union')
    const cycle = found?.cycle
    if (!cycle) return refuse('cycle_unknown')
    const groups = found.groups.filter((group) => group._id.cycleId === cycle.cycleId)
    const countOf = (of: WorklistTab) =>
      groups.filter((group) => TAB_STATES[of].includes(group._id.state)).reduce((sum, group) => sum + group.count, 0)
    const rows = await stores.overviews.worklist(cycle.cycleId, unionId, tab, search, offset, PAGE + 1)
    return {
      counts: {
        waiting: countOf('waiting'),
        returned: countOf('returned'),
        endorsed: countOf('endorsed'),
        unsubmitted: countOf('unsubmitted'),
      },
      rows: rows.slice(0, PAGE).map((outline) => ({
        outline,
        unevidenced: unevidencedOf(getRubric(outline.rubricVersion), outline.tally, cycle).length,
      })),
      more: rows.length > PAGE,
    }
  },

  'worklist.nudge': async ({ assessmentIds }, call) => {
    const person = await requirePerson(call, 'reviewer', 'office')
    if (isRefusal(person)) return person
    const outlines = await call.stores.assessments.outlinesById(assessmentIds)
    const unseen = outlines
      .map((outline) => checkMaySee(person, outline))
      .find((refusal): refusal is Refusal => refusal !== undefined)
    if (unseen) return unseen
    const open = outlines.filter(({ state }) => state === 'draft' || state === 'returned')
    if (open.length === 0) return refuse('nothing_to_nudge')
    const cycle = await call.stores.places.findCycle(open[0]?.cycleId ?? '')
    if (!cycle) return refuse('cycle_unknown')
    const results = await nudgeAll(
      call,
      open.filter(({ cycleId }) => cycleId === cycle.cycleId),
      cycle,
    )
    await call.afterCommit({ messages: results.flatMap(({ messages }) => messages) })
    return { results: results.map(({ messages: _messages, ...result }) => result) }
  },
}
