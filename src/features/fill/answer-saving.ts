import { sameContent, type Answer, type AnswerContent } from '@/domain/answer/answer'
import { getInstant } from '@/domain/calendar/instant'
import type { Refusal } from '@/domain/refusal/refusal'
import type { CallResult } from '@/services/call'
import { beginSaving, isUnsaved, serverAnswerOf, type AnswerSaving, type ServerAnswer } from './answer-state'
import { retryWait } from './retry-wait'

/** How long after the last keystroke the server is told. */
export const PAUSE = 1200

export type SavingEvent =
  | {
      readonly kind: 'typed'
      readonly content: AnswerContent
      readonly unreadable: AnswerSaving['unreadable']
      readonly at: number
    }
  /** The pause is over, the field was left, the network is back: whatever waits is sent now. */
  | { readonly kind: 'due'; readonly requestId: string }
  /** A person asks for it: what was refused is tried again too. */
  | { readonly kind: 'retried'; readonly requestId: string }
  | { readonly kind: 'replied'; readonly result: CallResult<{ readonly answer: Answer }> }
  | { readonly kind: 'loaded'; readonly answer: Answer | undefined }
  | { readonly kind: 'chose'; readonly content: AnswerContent; readonly at: number; readonly requestId: string }

/** The text in hand was written on something that somebody else has replaced, unless both say the same. */
const overtaken = (saving: AnswerSaving, theirs: ServerAnswer): AnswerSaving =>
  sameContent(saving.content, theirs.content)
    ? { ...saving, base: theirs, unanswered: null, phase: { kind: 'saved' } }
    : sameContent(saving.base.content, theirs.content) && saving.base.revision > 0
      ? { ...saving, base: theirs, unanswered: null, phase: { kind: 'dirty', wait: 0 } }
      : { ...saving, unanswered: null, phase: { kind: 'conflict', theirs } }

const typed = (saving: AnswerSaving, event: Extract<SavingEvent, { kind: 'typed' }>): AnswerSaving => {
  const next = { ...saving, content: event.content, unreadable: event.unreadable, editedAt: event.at }
  switch (saving.phase.kind) {
    case 'clean':
    case 'saved':
    case 'dirty':
    case 'refused':
      if (sameContent(next.content, next.base.content))
        return { ...next, phase: { kind: next.base.savedAt === null ? 'clean' : 'saved' } }
      return { ...next, phase: { kind: 'dirty', wait: PAUSE } }
    case 'saving':
    case 'offline':
    case 'failed':
    case 'conflict':
      return next
  }
}

const send = (saving: AnswerSaving, requestId: string, attempt: number): AnswerSaving => ({
  ...saving,
  unanswered: saving.unanswered ?? { requestId, seenRevision: saving.base.revision, content: saving.content },
  phase: { kind: 'saving', attempt },
})

const due = (saving: AnswerSaving, requestId: string, asked: boolean): AnswerSaving => {
  switch (saving.phase.kind) {
    case 'dirty':
      return send(saving, requestId, 1)
    case 'offline':
    case 'failed':
      return send(saving, requestId, saving.phase.attempt + 1)
    case 'refused':
      return asked ? send(saving, requestId, 1) : saving
    case 'clean':
    case 'saved':
    case 'saving':
    case 'conflict':
      return saving
  }
}

const refused = (saving: AnswerSaving, refusal: Refusal): AnswerSaving => {
  if (refusal.refused !== 'answer_stale') return { ...saving, unanswered: null, phase: { kind: 'refused', refusal } }
  const { narrative, selfScore, facts, revision, savedAt } = refusal.with
  return overtaken(saving, { content: { narrative, selfScore, facts }, revision, savedAt: getInstant(savedAt) })
}

const replied = (saving: AnswerSaving, result: Extract<SavingEvent, { kind: 'replied' }>['result']): AnswerSaving => {
  if (saving.phase.kind !== 'saving' || !saving.unanswered) return saving
  const { attempt } = saving.phase
  switch (result.outcome) {
    case 'done': {
      // Compared with what was sent: the server may trim a text, and must not be told of its own trimming for ever.
      const base = { ...serverAnswerOf(result.value.answer), content: saving.unanswered.content }
      const unsaved = !sameContent(saving.content, base.content)
      return { ...saving, base, unanswered: null, phase: unsaved ? { kind: 'dirty', wait: PAUSE } : { kind: 'saved' } }
    }
    case 'refused':
      return refused(saving, result.refusal)
    case 'offline':
      return { ...saving, phase: { kind: 'offline', attempt, wait: retryWait(attempt) } }
    case 'outage':
      return { ...saving, phase: { kind: 'failed', attempt, wait: retryWait(attempt), reference: result.reference } }
  }
}

const loaded = (saving: AnswerSaving, answer: Answer | undefined): AnswerSaving => {
  const server = serverAnswerOf(answer)
  // A save is under way or its end unknown: its own reply will say how the two relate.
  if (saving.unanswered || server.revision <= saving.base.revision) return saving
  if (!isUnsaved(saving)) return beginSaving(saving.no, answer, undefined)
  return overtaken(saving, server)
}

const chose = (saving: AnswerSaving, event: Extract<SavingEvent, { kind: 'chose' }>): AnswerSaving => {
  if (saving.phase.kind !== 'conflict') return saving
  const next = { ...saving, base: saving.phase.theirs, content: event.content, unreadable: {}, editedAt: event.at }
  return sameContent(next.content, next.base.content)
    ? { ...next, phase: { kind: 'saved' } }
    : send(next, event.requestId, 1)
}

/**
 * The saving of one answer, as a table of what happens to it. At most one save is under way; what is typed meanwhile is sent after it.
 *
 * | phase    | typed            | due     | replied                                                        |
 * |----------|------------------|---------|----------------------------------------------------------------|
 * | clean    | dirty            | ·       | ·                                                              |
 * | dirty    | dirty, anew      | saving  | ·                                                              |
 * | saving   | saving           | ·       | saved, or dirty again · conflict · refused · offline · failed  |
 * | saved    | dirty            | ·       | ·                                                              |
 * | offline  | offline          | saving, the same request again                                           |
 * | failed   | failed           | saving, the same request again                                           |
 * | conflict | conflict, kept   | ·  (a person chooses)                                                    |
 * | refused  | dirty            | ·  (or when a person asks for it)                                        |
 */
export const nextSaving = (saving: AnswerSaving, event: SavingEvent): AnswerSaving => {
  switch (event.kind) {
    case 'typed':
      return typed(saving, event)
    case 'due':
      return due(saving, event.requestId, false)
    case 'retried':
      return due(saving, event.requestId, true)
    case 'replied':
      return replied(saving, event.result)
    case 'loaded':
      return loaded(saving, event.answer)
    case 'chose':
      return chose(saving, event)
  }
}
