import { useState } from 'react'
import { useWrite } from '../use-write'
import { findPlainDate } from '@/domain/calendar/plain-date'
import type { Strokes } from '@/domain/stamp/signature'
import type { CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import type { LoadedReview } from './use-loaded-review'
import { useNextReview } from './use-next-review'
import type { ReturnLetter } from './use-return-letter'

/**
 * The ways on from a review: back for correction, or onwards. A refusal because somebody acted in between loads how things
 * stand now; what was filled in stays where it is, for another try.
 */
export const useMoves = ({ loaded, person, reload }: LoadedReview, returning: ReturnLetter) => {
  const { assessmentId, revision } = loaded.assessment
  const { next, look } = useNextReview(person, loaded.assessment)
  const [signerName, setSignerName] = useState(person.name)
  /** null: none; an empty one was begun and not written, and is none either. */
  const [signature, setSignature] = useState<Strokes | null>(null)
  const [failure, setFailure] = useState<Failure>()
  const byUnion = useWrite('assessment.return')
  const byOffice = useWrite('assessment.sendBack')
  const endorsement = useWrite('assessment.endorse')
  const reception = useWrite('assessment.receive')
  const target = { assessmentId, seenRevision: revision }

  const settle = async (result: CallResult<unknown>): Promise<boolean> => {
    setFailure(result.outcome === 'done' ? undefined : result)
    if (result.outcome === 'done') await Promise.all([reload(), look()])
    else if (result.outcome === 'refused') await reload()
    return result.outcome === 'done'
  }
  const sendForCorrection = async (write: typeof byUnion | typeof byOffice): Promise<boolean> => {
    const rectifyBy = findPlainDate(returning.correction.rectifyBy)
    if (!rectifyBy) return false
    const { days, letter } = returning
    const done = await settle(
      await write.run({ ...target, rectifyBy, ...(days.length > 0 ? { each: [...days] } : {}), note: letter.trim() }),
    )
    if (done) returning.sent()
    return done
  }

  return {
    signerName,
    setSignerName,
    signature,
    setSignature,
    failure,
    /** Whoever waits next, once this one was decided on; null where none is left. */
    next,
    clear: () => setFailure(undefined),
    running: byUnion.running || byOffice.running || endorsement.running || reception.running,
    /** Each answers whether it was done. */
    returnIt: () => sendForCorrection(byUnion),
    sendBack: () => sendForCorrection(byOffice),
    endorse: async () =>
      settle(
        await endorsement.run({
          ...target,
          signerName: signerName.trim(),
          ...(signature && signature.length > 0 ? { signature: signature.map((stroke) => [...stroke]) } : {}),
        }),
      ),
    receive: async () => settle(await reception.run(target)),
  }
}
