import type { Failure } from '@/text/failures'
import type { PhonePorts } from '../saving/phone-surroundings'
import type { FillStore } from './fill-state'

/** How often it is said anew that somebody is still at the same indicator: well within the minutes for which that holds. */
const SAID_EVERY = 2 * 60_000

export interface ColleagueCalls {
  /** Says to the others that one is at an indicator, and hears where they are. Silent where nobody else is bound, or nothing comes back. */
  readonly fillingIn: (no: number) => Promise<void>
  /** Gives a dimension to one of the contacts, or to nobody; resolves to why it was not done. */
  readonly assign: (dimensionId: string, personId: string | undefined) => Promise<Failure | undefined>
}

/** What the contacts of one enterprise tell each other while they fill in. */
export const colleagueCalls = (
  store: FillStore,
  { call, now }: Pick<PhonePorts, 'call'> & { now: () => number },
): ColleagueCalls => {
  const { assessmentId } = store.getState()
  let said: { readonly no: number; readonly at: number } | undefined

  return {
    fillingIn: async (no) => {
      const { colleagues } = store.getState()
      if (!colleagues || colleagues.people.length < 2) return
      if (said?.no === no && now() - said.at < SAID_EVERY) return
      said = { no, at: now() }
      const result = await call('colleagues.filling', { assessmentId, no })
      if (result.outcome !== 'done') return
      const { present } = result.value
      store.setState((state) => ({ colleagues: state.colleagues && { ...state.colleagues, present } }))
    },
    assign: async (dimensionId, personId) => {
      const named = personId === undefined ? {} : { personId }
      const result = await call('colleagues.assign', { assessmentId, dimensionId, ...named })
      if (result.outcome !== 'done') return result
      const { assigned } = result.value
      store.setState((state) => ({ colleagues: state.colleagues && { ...state.colleagues, assigned } }))
      return undefined
    },
  }
}
