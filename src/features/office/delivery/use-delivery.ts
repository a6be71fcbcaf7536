import { useState } from 'react'
import type { DayOfMessages } from '@/contract/message'
import { MATTERS, type Matter } from '@/domain/reminders/delivery'
import { MESSAGE_OUTCOMES, type MessageOutcome } from '@/domain/reminders/outcome'
import { useShownAgain } from '../../page-life'
import { useMayAsk } from '../../session/use-session'
import { useQuery } from '../../use-query'

/** One day as it is drawn: what became of its messages, those outcomes that there are. */
export interface DayShown {
  readonly on: DayOfMessages['on']
  readonly total: number
  readonly outcomes: ReadonlyArray<{ readonly outcome: MessageOutcome; readonly count: number }>
}

/** Adds up a day's messages, those of one matter or all. */
const dayShown = ({ on, counts }: DayOfMessages, matter: Matter | 'all'): DayShown => {
  const wanted = counts.filter((each) => matter === 'all' || each.matter === matter)
  const sumOf = (outcome: MessageOutcome): number =>
    wanted.filter((each) => each.outcome === outcome).reduce((sum, { count }) => sum + count, 0)
  const outcomes = MESSAGE_OUTCOMES.map((outcome) => ({ outcome, count: sumOf(outcome) })).filter(
    ({ count }) => count > 0,
  )
  return { on, outcomes, total: outcomes.reduce((sum, { count }) => sum + count, 0) }
}

/** How many messages of the last thirty days became what. */
export const useDelivery = () => {
  const [matter, setMatter] = useState<Matter | 'all'>('all')
  const query = useQuery('message.days', useMayAsk('office') ? {} : null)
  useShownAgain(() => void query.reload())
  return {
    days: query.value?.days.map((day) => dayShown(day, matter)).filter(({ total }) => total > 0),
    matters: ['all' as const, ...MATTERS],
    matter,
    setMatter,
    failure: query.failure,
    reload: query.reload,
  }
}
