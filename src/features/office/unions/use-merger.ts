import { useState } from 'react'
import type { ActionInput } from '@/contract/contract'
import type { UnionRow } from '@/contract/union'
import { useUnionChoice } from '../routing/unions'
import { useQuery } from '../../use-query'
import { useWrite } from '../../use-write'

type Merge = ActionInput<'union.merge'>

/** Asks to merge, and again while enterprises are left; each call does as much as fits. */
const useMerging = () => {
  const { run, running, failure } = useWrite('union.merge')
  const [left, setLeft] = useState(0)
  const [going, setGoing] = useState(false)
  const mergeAll = async (input: Merge): Promise<boolean> => {
    setGoing(true)
    let before = Number.POSITIVE_INFINITY
    for (;;) {
      const result = await run(input)
      const now = result.outcome === 'done' ? result.value.left : 0
      setLeft(now)
      if (result.outcome !== 'done' || now === 0 || now >= before) {
        setGoing(false)
        return result.outcome === 'done'
      }
      before = now
    }
  }
  return { mergeAll, running: running || going, failure, left }
}

const NOTHING = { enterprises: 0, openForms: 0, reviewers: 0, places: 0, nominations: 0, invitations: 0 }

/** A merger that was left under way, gone on with. */
export const useGoingOn = () => {
  const { mergeAll, running, failure } = useMerging()
  return {
    ...{ running, failure },
    goOn: ({ unionId, merger }: UnionRow): Promise<boolean> =>
      mergeAll({
        ...{ unionId, intoId: merger?.intoId ?? '', reason: '', keepsReviewers: true, seen: NOTHING, seenYears: [] },
      }),
  }
}

/** 合并 of a union into another: into which, what goes along, and why. */
export const useMerger = ({ unionId }: UnionRow) => {
  const choice = useUnionChoice()
  const [intoId, setInto] = useState<string | null>(null)
  const [keepsReviewers, setKeepsReviewers] = useState(true)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { mergeAll, running, failure, left } = useMerging()
  const preview = useQuery('union.mergerPreview', intoId === null ? null : { unionId, intoId })
  // Another union's numbers stay while these are asked for, or could not be had: they are not this one's.
  const seen = intoId === null || preview.loading || preview.failure ? undefined : preview.value
  const submit = async (): Promise<boolean> => {
    setTried(true)
    if (intoId === null || !seen || reason.trim() === '') return false
    const seenYears = seen.years.map(({ cycleId }) => cycleId)
    const done = await mergeAll({
      ...{ unionId, intoId, reason: reason.trim(), keepsReviewers, seen: seen.numbers, seenYears },
    })
    // What has changed meanwhile is shown, to be confirmed anew.
    if (!done) await preview.reload()
    return done
  }
  return {
    ...{ choice, into: choice.find(intoId), choose: setInto, seen, preview },
    ...{ keepsReviewers, setKeepsReviewers, reason, setReason, reasonMissing: tried && reason.trim() === '' },
    ...{ submit, running, failure, left },
  }
}
