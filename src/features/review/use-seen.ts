import { useState } from 'react'
import { findSeen, keepSeen } from './kept-on-phone'

/** The reviewer's own 已阅 marks, for this round and this phone only. */
export const useSeen = (assessmentId: string, round: number) => {
  const key = `${assessmentId}:${round}`
  const [marks, setMarks] = useState(() => ({ key, nos: findSeen(assessmentId, round) }))
  const nos = marks.key === key ? marks.nos : findSeen(assessmentId, round)
  const toggle = (no: number) => {
    const next = nos.includes(no) ? nos.filter((each) => each !== no) : [...nos, no]
    setMarks({ key, nos: next })
    // A mark for which the phone has no room goes when the program ends: nothing that anyone wrote.
    keepSeen(assessmentId, round, next)
  }
  return { nos, toggle }
}
