import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LoadedAssessment } from '@/contract/assessment'
import { findPlainDate } from '@/domain/calendar/plain-date'
import { indicatorTitle, findIndicator } from '@/domain/rubric/rubric'
import type { LetterDraft } from '@/domain/review/reviewing'
import { call } from '@/services/call'
import { newRequestId } from '@/services/request-id'
import { composedLetter, letterSigner } from '@/text/return-letter'
import { proposedRectification } from '../rectification'
import { useUnkept } from '../saving/use-unkept'
import { findLetter, forgetLetter, keepLetter, lettersKey } from './kept-on-phone'
import { type Correction, daysToSend } from './correction'
import type { Outcome } from './review-mode'
import type { LoadedReview } from './use-loaded-review'

/** A letter that rests for so long is kept on the server. */
const RESTS_FOR = 1_200

const correctionOf = ({ rectifyBy, each, note }: LetterDraft): Correction => ({ rectifyBy, each, note })

const begunWith = ({ review }: LoadedAssessment): Correction =>
  review?.letter ? correctionOf(review.letter) : { rectifyBy: proposedRectification(), each: {}, note: '' }

/** The draft of a 退回函 with its days: composed of the remarks until somebody writes on it, kept on the phone and on the server. */
export const useReturnLetter = ({ loaded, rubric, person }: LoadedReview, { items }: Outcome) => {
  const { assessmentId, round, enterpriseName, unionName } = loaded.assessment
  const [edited, setEdited] = useState<{ readonly round: number; readonly correction: Correction }>()
  const begun = useMemo<Correction>(
    () => findLetter(assessmentId, round) ?? begunWith(loaded),
    [loaded, assessmentId, round],
  )
  // What was written to another round has been sent.
  const correction = edited?.round === round ? edited.correction : begun
  // What only this phone has is not said to be kept.
  const [keeping, setKeeping] = useState<'no' | 'waiting' | 'kept' | 'failed'>(() =>
    findLetter(assessmentId, round) ? 'failed' : loaded.review?.letter ? 'kept' : 'no',
  )
  const latest = useRef<Correction>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const keptHere = !useUnkept(lettersKey(assessmentId))
  const nos = items.map(({ no }) => no)
  const rectifyBy = findPlainDate(correction.rectifyBy)
  const days = rectifyBy ? daysToSend(nos, rectifyBy, correction.each) : []

  const composed = rectifyBy
    ? composedLetter({
        enterpriseName,
        rectifyBy,
        signer: letterSigner(person.seat.role, unionName),
        items: items.map(({ no, comment }) => {
          const indicator = findIndicator(rubric, no)
          const day = days.find((each) => each.no === no)?.rectifyBy
          return { no, comment, day, title: indicator ? indicatorTitle(indicator) : '' }
        }),
      })
    : ''

  const keep = useCallback(
    async (next: Correction) => {
      const day = findPlainDate(next.rectifyBy)
      if (!day) return
      const each = Object.entries(next.each).flatMap(([no, on]) => {
        const own = findPlainDate(on)
        return own ? [{ no: Number(no), rectifyBy: own }] : []
      })
      const input = { assessmentId, round, rectifyBy: day, each, note: next.note }
      const result = await call('review.keepLetter', input, newRequestId())
      // Who went on writing meanwhile has something newer, which is still to be kept.
      if (latest.current !== next) return
      setKeeping(result.outcome === 'done' ? 'kept' : 'failed')
      if (result.outcome === 'done') forgetLetter(assessmentId)
    },
    [assessmentId, round],
  )
  useEffect(() => () => clearTimeout(timer.current), [])

  const edit = (change: Partial<Correction>) => {
    const next = { ...correction, ...change }
    latest.current = next
    setEdited({ round, correction: next })
    keepLetter(assessmentId, round, next)
    setKeeping('waiting')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void keep(next), RESTS_FOR)
  }

  return {
    correction,
    /** What stands in the letter: as written on, or as it follows from the remarks. */
    letter: correction.note === '' ? composed : correction.note,
    isComposed: correction.note === '',
    days,
    keeping,
    /** False where the phone has no room for it either. */
    keptHere,
    others: loaded.review?.otherLetters ?? [],
    edit,
    write: (letter: string) => edit({ note: letter === composed ? '' : letter }),
    composeAgain: () => edit({ note: '' }),
    takeOver: (draft: LetterDraft) => edit(correctionOf(draft)),
    /** It was sent: nothing of it waits any more. */
    sent: () => {
      clearTimeout(timer.current)
      forgetLetter(assessmentId)
    },
  }
}

export type ReturnLetter = ReturnType<typeof useReturnLetter>
