import { checkAnswer } from '@/domain/answer/validate-answer'
import type { Answer, AnswerContent, Answers } from '@/domain/answer/answer'
import type { CallResult } from '@/services/call'
import { nextSaving, type SavingEvent } from './answer-saving'
import { beginSaving, draftOf, isUnsaved, type AnswerSaving } from './answer-state'
import type { FillPorts } from './fill-ports'
import { isReady, type FillStore } from './fill-state'

export interface AnswerRunner {
  /** Takes what the server has; the first time, what this phone kept from before is put over it. */
  readonly load: (nos: readonly number[], answers: Answers) => void
  /** What somebody typed: kept on the phone before this returns. */
  readonly write: (no: number, content: AnswerContent, unreadable: AnswerSaving['unreadable']) => void
  /** Sends what waits, of one indicator or of all. */
  readonly sendNow: (no?: number) => void
  readonly retry: (no: number) => void
  readonly choose: (no: number, content: AnswerContent) => void
  /** Resolves when nothing is under way any more: whether everything has reached the server. */
  readonly settle: () => Promise<boolean>
}

export interface AnswerNews {
  readonly saved: (no: number, answer: Answer) => void
  /** The assessment has moved on, and what is known of it no longer holds. */
  readonly locked: () => void
}

type Wait = ReturnType<typeof setTimeout>

/** Drives the savings of one assessment: keeps each change on the phone, waits, sends, and hears the reply. */
export const createAnswerRunner = (store: FillStore, ports: FillPorts, tell: AnswerNews): AnswerRunner => {
  const { assessmentId } = store.getState()
  const waits = new Map<number, Wait>()
  const kept = new Set<number>()
  let listeners: Array<() => void> = []

  const keep = (saving: AnswerSaving): void => {
    const draft = draftOf(saving)
    if (draft) {
      kept.add(saving.no)
      const storageFull = ports.drafts.keep(assessmentId, saving.no, draft) === 'no_room'
      if (storageFull !== store.getState().storageFull) store.setState({ storageFull })
    } else if (kept.delete(saving.no)) ports.drafts.drop(assessmentId, saving.no)
  }

  const ask = async (
    no: number,
    request: NonNullable<AnswerSaving['unanswered']>,
  ): Promise<CallResult<{ answer: Answer }>> => {
    const state = store.getState()
    // What the server would refuse needs no journey: offline, too, a person learns at once what to mend.
    const refusal = isReady(state) ? checkAnswer(state.rubric, no, request.content, state.cycle) : undefined
    if (refusal) return { outcome: 'refused', refusal }
    const { narrative, selfScore, facts } = request.content
    const input = { assessmentId, no, seenRevision: request.seenRevision, narrative, selfScore, facts }
    return ports.call('assessment.saveAnswer', input, request.requestId)
  }

  const send = async (no: number, request: NonNullable<AnswerSaving['unanswered']>): Promise<void> => {
    const result = await ask(no, request)
    // Noted before the draft is dropped: a program that is killed between the two has it twice rather than not at all.
    if (result.outcome === 'done') tell.saved(no, result.value.answer)
    happen(no, { kind: 'replied', result })
    if (result.outcome === 'refused' && result.refusal.refused === 'indicator_locked') tell.locked()
    for (const listener of listeners) listener()
  }

  const follow = (before: AnswerSaving | undefined, after: AnswerSaving): void => {
    const { no, phase } = after
    if (before?.phase === phase) return
    clearTimeout(waits.get(no))
    waits.delete(no)
    if (phase.kind === 'saving' && after.unanswered) void send(no, after.unanswered)
    else if ('wait' in phase)
      waits.set(
        no,
        setTimeout(() => happen(no, { kind: 'due', requestId: ports.newRequestId() }), phase.wait),
      )
  }

  const put = (before: AnswerSaving | undefined, after: AnswerSaving): void => {
    if (before === after) return
    // On the phone first: a request whose id is forgotten could not be repeated as the same one.
    keep(after)
    store.setState((state) => ({ answers: { ...state.answers, [after.no]: after } }))
    follow(before, after)
  }

  const happen = (no: number, event: SavingEvent): void => {
    const before = store.getState().answers[no]
    if (before) put(before, nextSaving(before, event))
  }

  const underWay = (): boolean => Object.values(store.getState().answers).some(({ phase }) => phase.kind === 'saving')

  const sendNow = (no?: number): void => {
    for (const each of no === undefined ? Object.keys(store.getState().answers).map(Number) : [no])
      happen(each, { kind: 'due', requestId: ports.newRequestId() })
  }

  return {
    load: (nos, answers) => {
      for (const no of nos) {
        const before = store.getState().answers[no]
        if (before) {
          happen(no, { kind: 'loaded', answer: answers[no] })
          continue
        }
        const draft = ports.drafts.find(assessmentId, no)
        if (draft) kept.add(no)
        put(undefined, beginSaving(no, answers[no], draft))
      }
    },
    write: (no, content, unreadable) => {
      happen(no, { kind: 'typed', content, unreadable, at: ports.now() })
      // With no room on the phone the server is the only place left.
      if (store.getState().storageFull) sendNow(no)
    },
    sendNow,
    retry: (no) => happen(no, { kind: 'retried', requestId: ports.newRequestId() }),
    choose: (no, content) => happen(no, { kind: 'chose', content, at: ports.now(), requestId: ports.newRequestId() }),
    settle: () =>
      new Promise((resolve) => {
        const look = (): void => {
          // What was typed while a save was under way; what found no network waits for its turn.
          for (const { no, phase } of Object.values(store.getState().answers)) if (phase.kind === 'dirty') sendNow(no)
          if (underWay()) return
          listeners = listeners.filter((listener) => listener !== look)
          resolve(!Object.values(store.getState().answers).some(isUnsaved))
        }
        listeners = [...listeners, look]
        sendNow()
        look()
      }),
  }
}
