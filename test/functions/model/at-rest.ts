import type { StoredAssessment } from '../../../cloudfunctions/_store/assessment-document'
import { totals } from '../support/totals'
import type { World } from '../support/world'
import type { Model } from './model'
import { differences } from './compare'
import { YEARS } from './province'

interface KeptEvent {
  readonly _id: string
  readonly subjectId?: string
  readonly kind: string
  readonly at: number
  readonly revision?: number
}
interface KeptMessage {
  readonly personId: string
  readonly occasion: string
  readonly wechat: { readonly state: string }
}

/** What the clock alone adds to a history. */
const BY_CLOCK = 'marked_late'

const wrongEvents = (model: Model, events: readonly KeptEvent[]): readonly string[] =>
  Object.entries(model.papers).flatMap(([id, { moves }]) => {
    const kept = events
      .filter(({ subjectId, kind }) => subjectId === id && kind !== BY_CLOCK)
      .sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
    const is = kept.map(({ _id, kind }) => `${kind} ${_id}`).join(', ')
    const ought = moves.map(([request, kind]) => `${kind} ${request}`).join(', ')
    const inOrder = kept.every(({ at }, index) => at >= (kept[index - 1]?.at ?? 0))
    return is === ought && inOrder ? [] : [`the history of ${id} is [${is}] and ought to be [${ought}]`]
  })

/**
 * Where the histories of the papers are not as a model has them, whatever of them is filed: what is not lies in its paper, which is read
 * first, since it is filed at any moment.
 */
export const wrongHistories = async (world: World, model: Model): Promise<readonly string[]> => {
  const papers = await world.glimpse<Pick<StoredAssessment, 'unfiled'>>('assessments')
  const filed = await world.glimpse<KeptEvent>('events')
  const lying = papers.flatMap(({ unfiled }) => (unfiled ? [{ ...unfiled, _id: unfiled.eventId }] : []))
  return wrongEvents(model, [...filed, ...lying.filter(({ _id }) => !filed.some((event) => event._id === _id))])
}

const counted = (names: readonly string[]): string => [...names].sort().join(', ')

/** Who was told by each event, a person as often as they were. */
const wrongTellings = (model: Model, messages: readonly KeptMessage[]): readonly string[] => {
  const told = new Map<string, string[]>()
  for (const { occasion, personId } of messages) {
    const event = /^(.*)\.\d+$/.exec(occasion)?.[1]
    if (event !== undefined) told.set(event, [...(told.get(event) ?? []), personId])
  }
  return [...new Set([...told.keys(), ...Object.keys(model.told)])].flatMap((event) => {
    const [is, ought] = [counted(told.get(event) ?? []), counted(model.told[event] ?? [])]
    return is === ought ? [] : [`of ${event} were told [${is}] and ought to be [${ought}]`]
  })
}

/** Whether anybody got more of WeChat's messages than there was to say. */
const wrongSendings = (world: World, messages: readonly KeptMessage[]): readonly string[] => {
  const sent = new Map<string, number>()
  for (const { touser } of world.emulator.messages()) sent.set(touser, (sent.get(touser) ?? 0) + 1)
  return [...sent].flatMap(([openId, count]) => {
    const gone = messages.filter(
      ({ personId, wechat }) => personId === `p-${openId}` && ['sent', 'unknown'].includes(wechat.state),
    )
    return count <= gone.length ? [] : [`${openId} got ${count} of WeChat's messages for ${gone.length}`]
  })
}

/** Whether the office's counters are what the papers of each year add up to. */
const wrongCounters = async (world: World, model: Model): Promise<readonly string[]> => {
  const { check, year } = totals(() => world)
  const { found } = await check()
  const wrong = found === 0 ? [] : [`a recount finds ${found} of the totals otherwise`]
  for (const cycleId of YEARS) {
    const papers = Object.values(model.papers).filter((paper) => paper.year === cycleId)
    const among = (...states: readonly string[]) => papers.filter(({ state }) => states.includes(state)).length
    const ought = { received: among('received'), endorsed: among('endorsed', 'received') }
    const { funnel } = await year({ cycleId }, 'zhou')
    if (
      funnel.received !== ought.received ||
      funnel.endorsed !== ought.endorsed ||
      funnel.enterprises !== papers.length
    )
      wrong.push(`the totals of ${cycleId} are ${JSON.stringify(funnel)} and ought to have ${JSON.stringify(ought)}`)
  }
  return wrong
}

/** Once nothing is under way any more: everything that is not as it was promised. */
export const wrongAtRest = async (world: World, model: Model): Promise<readonly string[]> => {
  const [events, messages] = [await world.read<KeptEvent>('events'), await world.read<KeptMessage>('messages')]
  const lying = (
    await Promise.all(
      (['assessments', 'reports', 'ledger'] as const).map((each) => world.read(each, { uncounted: true })),
    )
  ).flat()
  return [
    ...(await differences(world, model)),
    ...wrongEvents(model, events),
    ...wrongTellings(model, messages),
    ...wrongSendings(world, messages),
    ...(await wrongCounters(world, model)),
    ...(lying.length > 0 ? [`${lying.length} papers are still to be counted`] : []),
  ]
}
