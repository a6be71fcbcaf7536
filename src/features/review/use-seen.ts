import { useState } from 'react'
import { keepSeen, readSeen } from './kept-on-phone'

/** The reviewer's own 已阅 marks, for this round and this phone only. */
export const useSeen = (personId: string, assessmentId: string, round: number) => {
  const key = `${personId}:${assessmentId}:${round}`
  const [marks, setMarks] = useState(() => ({ key, nos: readSeen(personId, assessmentId, round) }))
  const nos = marks.key === key ? marks.nos : readSeen(personId, assessmentId, round)
  const toggle = (no: number) => {
    const next = nos.includes(no) ? nos.filter((each) => each !== no) : [...nos, no]
    setMarks({ key, nos: next })
    // A mark that the phone could not keep is only gone when the page is left: nothing that anyone wrote.
    keepSeen(personId, assessmentId, round, next)
  }
  return { nos, toggle }
}
