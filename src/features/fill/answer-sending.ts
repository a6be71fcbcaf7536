import { ANSWER_BATCH } from '@/contract/choices'
import type { Answer } from '@/domain/answer/answer'
import { checkAnswer } from '@/domain/answer/validate-answer'
import type { Refusal, RefusalCode } from '@/domain/refusal/refusal'
import type { CallResult } from '@/services/call'
import type { SaveRequest } from '@/services/drafts'
import { serverAnswerOf, type ServerAnswer } from './answer-state'
import type { FillPorts } from './fill-ports'
import { isReady, type FillStore } from './fill-state'

/** Answers that were saved, by number. */
export type SavedAnswers = ReadonlyMap<number, Answer>

type Requests = ReadonlyMap<number, SaveRequest>
/** Is told of each answer what came of it, as soon as that is known. */
type Told = (no: number, result: CallResult<ServerAnswer>) => void

/** What a call is refused for as a whole, and what may be the fault of one answer in it. */
const TRIED_ALONE: readonly RefusalCode[] = ['request_malformed', 'request_too_large']

/** As often as a call of several may fail on the server before each is tried alone: one that breaks it holds up no other. */
const FAILURES = 2

/** Whether one answer may have broken the server: a function that ran out of time or memory says that it is busy. */
const mayHaveBroken = (result: CallResult<unknown>): boolean =>
  result.outcome === 'outage' || (result.outcome === 'unserved' && result.because === 'busy')

/** How answers go to the server: one alone, several of a form together. `saved` is told before anything else is done with what came back. */
export const answerSending = (
  store: FillStore,
  ports: Pick<FillPorts, 'call'>,
  saved: (answers: SavedAnswers) => void,
) => {
  const { assessmentId } = store.getState()
  let failures = 0

  /** What the server would refuse needs no journey: offline, too, a person learns at once what to mend. */
  const refusalOf = (no: number, { content }: SaveRequest): Refusal | undefined => {
    const state = store.getState()
    return isReady(state) ? checkAnswer(state.rubric, no, content, state.cycle) : undefined
  }

  const inputOf = (no: number, { seenRevision, content }: SaveRequest) => {
    const { narrative, selfScore, facts, changeNote } = content
    // A content that knows of none, from Word or from a draft of before, takes none away.
    const note = store.getState().head?.state === 'returned' && changeNote !== undefined ? { changeNote } : {}
    return { no, seenRevision, narrative, selfScore, facts, ...note }
  }

  const send = async (no: number, request: SaveRequest): Promise<CallResult<ServerAnswer>> => {
    const refusal = refusalOf(no, request)
    if (refusal) return { outcome: 'refused', refusal }
    const input = { assessmentId, ...inputOf(no, request) }
    const result = await ports.call('assessment.saveAnswer', input, request.requestId)
    if (result.outcome !== 'done') return result
    // Noted before the draft is dropped: a program that is killed between the two has it twice rather than not at all.
    saved(new Map([[no, result.value.answer]]))
    return { ...result, value: serverAnswerOf(result.value.answer) }
  }

  const tellAll = (requests: Requests, result: CallResult<ServerAnswer>, tell: Told): void => {
    for (const no of requests.keys()) tell(no, result)
  }

  /** Each alone, for as long as anything comes back: without a network, or where two in a row are not served, the rest waits with them. */
  const oneByOne = async (requests: Requests, tell: Told): Promise<void> => {
    const left = new Map(requests)
    let unserved = 0
    for (const [no, request] of requests) {
      const result = await send(no, request)
      left.delete(no)
      tell(no, result)
      unserved = result.outcome === 'unserved' ? unserved + 1 : 0
      if (result.outcome === 'offline' || unserved >= FAILURES) return tellAll(left, result, tell)
    }
  }

  const sendBatch = async (requests: Requests, tell: Told): Promise<void> => {
    if (requests.size === 1 || failures >= FAILURES) {
      failures = 0
      return oneByOne(requests, tell)
    }
    const answers = [...requests].map(([no, request]) => ({ requestId: request.requestId, ...inputOf(no, request) }))
    const result = await ports.call('assessment.saveAnswers', { assessmentId, answers })
    failures = mayHaveBroken(result) ? failures + 1 : 0
    if (result.outcome === 'refused' && TRIED_ALONE.includes(result.refusal.refused)) return oneByOne(requests, tell)
    if (result.outcome !== 'done') return tellAll(requests, result, tell)
    const { results } = result.value
    saved(new Map(results.flatMap((came) => ('answer' in came ? [[came.no, came.answer]] : []))))
    for (const came of results)
      tell(
        came.no,
        'answer' in came
          ? { outcome: 'done', value: serverAnswerOf(came.answer) }
          : { outcome: 'refused', refusal: came.refusal },
      )
  }

  return {
    send,

    /** Sends several in as few calls as they need, and tells of each what came of it. */
    sendTogether: async (requests: Requests, tell: Told): Promise<void> => {
      const going: Array<readonly [number, SaveRequest]> = []
      for (const [no, request] of requests) {
        const refusal = refusalOf(no, request)
        if (refusal) tell(no, { outcome: 'refused', refusal })
        else going.push([no, request])
      }
      for (let from = 0; from < going.length; from += ANSWER_BATCH)
        await sendBatch(new Map(going.slice(from, from + ANSWER_BATCH)), tell)
    },
  }
}
