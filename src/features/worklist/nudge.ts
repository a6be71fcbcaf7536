import type { NudgedPerson } from '@/contract/worklist'
import type { NudgedOutcome } from '@/domain/reminders/nudge'
import { call, type CallResult } from '@/services/call'

/** worklist.nudge takes so many enterprises a call. */
export const NUDGE_BATCH = 50

/** What came of a nudge for one enterprise or union, as far as it is known: that WeChat carried it, or only the inbox. */
export interface NudgeEnd {
  readonly id: string
  readonly name: string
  readonly outcome: 'told' | 'told_in_app_only' | 'told_already_today' | 'under_way' | 'no_contact' | 'no_reviewer'
  /** Each of those who are nudged; none where that is not known. */
  readonly people: ReadonlyArray<{ readonly name: string; readonly outcome: NudgedOutcome }>
}

/** What leaves something to do comes first: an invitation, a telephone call. */
const OUTCOME_ORDER: ReadonlyArray<NudgeEnd['outcome']> = [
  'no_contact',
  'no_reviewer',
  'told_in_app_only',
  'under_way',
  'told',
  'told_already_today',
]

/** Results with one outcome. */
export interface NudgeGroup {
  readonly outcome: NudgeEnd['outcome']
  readonly results: readonly NudgeEnd[]
}

/** Results by outcome, in the order in which somebody has to act on them; outcomes that did not occur are left out. */
export const groupNudges = (results: readonly NudgeEnd[]): readonly NudgeGroup[] =>
  OUTCOME_ORDER.map((outcome) => ({ outcome, results: results.filter((result) => result.outcome === outcome) })).filter(
    (group) => group.results.length > 0,
  )

/** How many somebody has to telephone, since no message reached them, or none is known to have. */
export const countToCall = (results: readonly NudgeEnd[]): number =>
  results.filter(({ outcome }) => ['no_contact', 'no_reviewer', 'told_in_app_only'].includes(outcome)).length

/** What was answered when it was asked for, before anything was sent. */
interface Counted {
  readonly id: string
  readonly name: string
  readonly outcome: NudgeEnd['outcome']
  readonly people: readonly NudgedPerson[]
}

/** What became of one, once it was sent. */
interface Became {
  readonly id: string
  readonly outcome: 'told' | 'told_in_app_only' | 'under_way'
  readonly people: ReadonlyArray<{
    readonly personId?: string
    readonly name: string
    readonly outcome: NudgedOutcome
  }>
}

const endOf = ({ id, name, outcome, people: counted }: Counted, end: Became | undefined): NudgeEnd => {
  const already = new Set(counted.filter(({ toldAlready }) => toldAlready).map(({ personId }) => personId))
  if (outcome !== 'told' && outcome !== 'told_in_app_only') {
    const people = counted
      .filter(({ toldAlready }) => toldAlready)
      .map((person) => ({ name: person.name, outcome: 'told_already' as const }))
    return { id, name, outcome, people }
  }
  if (!end) return { id, name, outcome: outcome === 'told' ? 'under_way' : outcome, people: [] }
  const people = end.people.map((person) => ({
    name: person.name,
    outcome: person.personId !== undefined && already.has(person.personId) ? ('told_already' as const) : person.outcome,
  }))
  return { id, name, outcome: end.outcome, people }
}

/** What is said of each once it is known what became of the sending; what was counted on is not told as done. */
export const nudgeEnds = (results: readonly Counted[], became: readonly Became[] | undefined): readonly NudgeEnd[] =>
  results.map((result) =>
    endOf(
      result,
      became?.find(({ id }) => id === result.id),
    ),
  )

/** As often as the sending is asked after, which begins once the answer is out, and how long it is waited for in between. */
const LOOKS = 3
const PAUSE = 700

/** Asks what became of the sending until all of it is known, or for a short while. */
const whatBecame = async (
  ask: () => Promise<CallResult<readonly Became[]>>,
): Promise<readonly Became[] | undefined> => {
  let latest: readonly Became[] | undefined
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const asked = await ask()
    if (asked.outcome !== 'done') return latest
    latest = asked.value
    if (latest.length > 0 && latest.every(({ outcome }) => outcome !== 'under_way')) return latest
  }
  return latest
}

/** The ends of what was just asked for: waited for where somebody is told. */
export const followNudges = async (
  results: readonly Counted[],
  ask: () => Promise<CallResult<readonly Became[]>>,
): Promise<readonly NudgeEnd[]> => {
  const counted = results.some(({ outcome }) => outcome === 'told' || outcome === 'told_in_app_only')
  return nudgeEnds(results, counted ? await whatBecame(ask) : undefined)
}

/** One call of 催办, for a reviewer's own enterprises and for the office's, and what became of it. */
export const sendNudges = async (
  assessmentIds: readonly string[],
  requestId: string,
): Promise<CallResult<{ readonly results: readonly NudgeEnd[] }>> => {
  const of = { assessmentIds: [...assessmentIds] }
  const sent = await call('worklist.nudge', of, requestId)
  if (sent.outcome !== 'done') return sent
  const counted = sent.value.results.map(({ enterpriseId, enterpriseName, outcome, people = [] }) => ({
    ...{ id: enterpriseId, name: enterpriseName, outcome, people },
  }))
  const results = await followNudges(counted, async () => {
    const asked = await call('worklist.nudged', of)
    if (asked.outcome !== 'done') return asked
    const became = asked.value.results.map(({ enterpriseId, ...rest }) => ({ id: enterpriseId, ...rest }))
    return { outcome: 'done', value: became }
  })
  return { outcome: 'done', value: { results } }
}
