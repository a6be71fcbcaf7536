import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LoadedAssessment } from '@/contract/assessment'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import type { Failure } from '@/text/failures'
import { takeOverSeen } from './kept-on-phone'

/** Marks by indicator number that were set on this page: they overtake what was loaded. */
type Marks = Readonly<Record<number, boolean>>

/** The numbers that are read: what was loaded, and over it what was marked since. */
export const seenNow = (loaded: readonly number[], marks: Marks): readonly number[] => [
  ...loaded.filter((no) => marks[no] !== false),
  ...Object.keys(marks)
    .map(Number)
    .filter((no) => marks[no] === true && !loaded.includes(no)),
]

/** The reviewer's own 已阅, kept on the server: shown at once, and taken back where it did not arrive. */
export const useSeen = ({ assessment, review }: LoadedAssessment) => {
  const { assessmentId, round } = assessment
  const loaded = review?.seen
  const [marks, setMarks] = useState<{ readonly over: typeof loaded; readonly set: Marks }>({ over: loaded, set: {} })
  const [failure, setFailure] = useState<Failure>()

  const put = useCallback(
    (nos: readonly number[], seen: boolean | undefined) =>
      setMarks(({ over, set: before }) => {
        const kept = over === loaded ? before : {}
        const others = Object.fromEntries(Object.entries(kept).filter(([no]) => !nos.includes(Number(no))))
        return {
          over: loaded,
          set: seen === undefined ? others : { ...others, ...Object.fromEntries(nos.map((no) => [no, seen])) },
        }
      }),
    [loaded],
  )

  const mark = useCallback(
    async (nos: readonly number[], seen: boolean): Promise<void> => {
      put(nos, seen)
      setFailure(undefined)
      const result = await call('review.markSeen', { assessmentId, round, nos: [...nos], seen }, newRequestId())
      if (result.outcome === 'done') return
      put(nos, undefined)
      setFailure(result)
    },
    [assessmentId, round, put],
  )

  useEffect(() => {
    if (!loaded) return
    const send = (nos: readonly number[]) =>
      call('review.markSeen', { assessmentId, round, nos: [...nos], seen: true }, newRequestId())
    void takeOverSeen(assessmentId, round, loaded, send).then((nos) => {
      if (nos.length > 0) put(nos, true)
    })
  }, [assessmentId, round, loaded, put])

  // What was loaded since knows all that arrived before it was asked for.
  const nos = useMemo(() => seenNow(loaded ?? [], marks.over === loaded ? marks.set : {}), [loaded, marks])
  return { nos, failure, mark, toggle: (no: number) => void mark([no], !nos.includes(no)) }
}
