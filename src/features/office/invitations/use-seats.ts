import { useState } from 'react'
import type { ActionInput } from '@/contract/contract'
import { type InvitedSeat, placeOf, SEAT_FILTERS, type SeatsFiltered } from '@/domain/people/seat-invitations'
import { call } from '@/services/call'
import type { Failure } from '@/text/failures'
import { useShownAgain } from '../../page-life'
import { distinctRows } from '../../pages'
import { useMayAsk } from '../../session/use-session'
import { usePages } from '../../use-pages'
import { useSettled } from '../../use-query'

type InvitedRole = InvitedSeat['role']

/** Which seats are looked at. */
export interface SeatsWanted {
  readonly role: InvitedRole
  readonly state: SeatsFiltered
  readonly union: { readonly unionId: string; readonly name: string } | null
}

/** What a page was opened with: «?role=reviewer&state=unbound». */
export const seatsNamed = ({ role, state }: Readonly<Record<string, string | undefined>>): SeatsWanted => ({
  role: role === 'reviewer' ? 'reviewer' : 'contact',
  state: SEAT_FILTERS.find((each) => each === state) ?? 'all',
  union: null,
})

const toggled = (places: readonly string[], place: string): readonly string[] =>
  places.includes(place) ? places.filter((each) => each !== place) : [...places, place]

/** Contacts' or reviewers' seats with how far inviting is, and what is ticked among them. */
export const useSeats = (first: SeatsWanted) => {
  const mayAsk = useMayAsk('office')
  const [wanted, setWanted] = useState(first)
  const [search, setSearch] = useState('')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [ticking, setTicking] = useState(false)
  const [tickFailure, setTickFailure] = useState<Failure>()
  const settled = useSettled(search.trim())
  const { role, state, union } = wanted
  const asked: Omit<ActionInput<'invitation.seats'>, 'offset'> = {
    ...{ role, state, search: settled },
    ...(union ? { unionId: union.unionId } : {}),
  }
  const pages = usePages('invitation.seats', mayAsk ? asked : null)
  useShownAgain(() => void pages.reload())

  const counts = pages.last?.counts
  const found = counts?.[state]
  return {
    wanted,
    /** Another question: nothing of the former one's rows stays ticked. */
    want: (change: Partial<SeatsWanted>) => {
      setWanted((was) => ({ ...was, ...change }))
      setTicked([])
    },
    search,
    setSearch: (text: string) => {
      setSearch(text)
      setTicked([])
    },
    tabs: SEAT_FILTERS.map((key) => ({ key, count: counts?.[key] })),
    /** How many rows there are, those not yet read among them. */
    found,
    rows: pages.rows && distinctRows(pages.rows, ({ seat }) => placeOf(seat)),
    failure: pages.failure,
    loading: pages.loading,
    more: pages.more,
    loadMore: pages.loadMore,
    reload: pages.reload,
    ticked,
    toggle: (seat: InvitedSeat) => setTicked((was) => toggled(was, placeOf(seat))),
    untick: () => setTicked([]),
    /** Ticks every row there is, those not yet read among them. */
    tickAll: async (): Promise<void> => {
      setTicking(true)
      setTickFailure(undefined)
      const result = await call('invitation.seats', { ...asked, offset: 0 })
      setTicking(false)
      if (result.outcome === 'done') setTicked(result.value.places)
      else setTickFailure(result)
    },
    ticking,
    tickFailure,
  }
}

export type Seats = ReturnType<typeof useSeats>
export type { SeatInvitation } from '@/domain/people/seat-invitations'
