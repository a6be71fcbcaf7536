import type { Refusal, RefusalCode } from '@/domain/refusal/refusal'
import { OUTDATED } from '@/domain/refusal/request-refusals'
import type { CallResult } from '@/services/call'
import { isFinalFault } from '@/services/platform-fault'
import { retryWait } from './retry-wait'
import { type ContentKind, type Saving, savingsOf, type ServerVersion } from './saving-state'

/** How long after the last keystroke the server is told. */
export const PAUSE = 1200

/** Refusals that pass by themselves. */
const WAITS: readonly RefusalCode[] = ['cycle_not_open', ...OUTDATED]

export type SavingEvent<Content> =
  | {
      readonly kind: 'typed'
      readonly content: Content
      readonly unreadable: Saving<Content>['unreadable']
      readonly at: number
    }
  /** The pause is over, the field was left, the network is back: whatever waits is sent now. */
  | { readonly kind: 'due'; readonly requestId: string }
  /** A person asks for it: what was refused is tried again too. */
  | { readonly kind: 'retried'; readonly requestId: string }
  | { readonly kind: 'replied'; readonly result: CallResult<ServerVersion<Content>> }
  | { readonly kind: 'loaded'; readonly version: ServerVersion<Content> }
  | {
      readonly kind: 'chose'
      readonly content: Content
      readonly unreadable: Saving<Content>['unreadable']
      readonly at: number
      readonly requestId: string
    }

/**
 * The saving of one text, as a table of what happens to it. At most one save is under way; what is typed meanwhile is sent after it.
 *
 * | phase    | typed            | due     | replied                                                        |
 * |----------|------------------|---------|----------------------------------------------------------------|
 * | clean    | dirty            | ·       | ·                                                              |
 * | dirty    | dirty, anew      | saving  | ·                                                              |
 * | saving   | saving           | ·       | saved, or dirty again · conflict · refused · offline · failed · stopped |
 * | saved    | dirty            | ·       | ·                                                              |
 * | offline  | offline          | saving, the same request again                                           |
 * | failed   | failed           | saving, the same request again                                           |
 * | stopped  | stopped          | saving, the same request again; nothing sends it by itself                |
 * | conflict | conflict, kept   | ·  (a person chooses)                                                    |
 * | refused  | dirty            | ·  (or when a person asks for it, or it was the day or a version alone)  |
 */
export const nextSavingOf = <Content>(kind: ContentKind<Content>) => {
  const { same } = kind
  const { begin, isUnsaved } = savingsOf(kind)

  /** The text in hand was written on something that somebody else has replaced, unless both say the same. */
  const overtaken = (saving: Saving<Content>, theirs: ServerVersion<Content>): Saving<Content> =>
    same(saving.content, theirs.content)
      ? { ...saving, base: theirs, unanswered: null, phase: { kind: 'saved' } }
      : same(saving.base.content, theirs.content) && saving.base.revision > 0
        ? { ...saving, base: theirs, unanswered: null, phase: { kind: 'dirty', wait: 0 } }
        : { ...saving, unanswered: null, phase: { kind: 'conflict', theirs } }

  const typed = (saving: Saving<Content>, event: Extract<SavingEvent<Content>, { kind: 'typed' }>): Saving<Content> => {
    const next = { ...saving, content: event.content, unreadable: event.unreadable, editedAt: event.at }
    switch (saving.phase.kind) {
      case 'clean':
      case 'saved':
      case 'dirty':
      case 'refused':
        if (same(next.content, next.base.content))
          return { ...next, phase: { kind: next.base.savedAt === null ? 'clean' : 'saved' } }
        return { ...next, phase: { kind: 'dirty', wait: PAUSE } }
      case 'saving':
      case 'offline':
      case 'failed':
      case 'stopped':
      case 'conflict':
        return next
    }
  }

  const send = (saving: Saving<Content>, requestId: string, attempt: number): Saving<Content> => ({
    ...saving,
    unanswered: saving.unanswered ?? { requestId, seenRevision: saving.base.revision, content: saving.content },
    phase: { kind: 'saving', attempt },
  })

  const due = (saving: Saving<Content>, requestId: string, byHand: boolean): Saving<Content> => {
    switch (saving.phase.kind) {
      case 'dirty':
        return send(saving, requestId, 1)
      case 'offline':
      case 'failed':
      case 'stopped':
        return send(saving, requestId, saving.phase.attempt + 1)
      case 'refused':
        // Nothing is wrong with the text itself: on the opening day, or once all is updated, it goes without being asked for.
        return byHand || WAITS.includes(saving.phase.refusal.refused) ? send(saving, requestId, 1) : saving
      case 'clean':
      case 'saved':
      case 'saving':
      case 'conflict':
        return saving
    }
  }

  const refused = (saving: Saving<Content>, refusal: Refusal): Saving<Content> => {
    const theirs = kind.staleIn(refusal)
    return theirs ? overtaken(saving, theirs) : { ...saving, unanswered: null, phase: { kind: 'refused', refusal } }
  }

  const replied = (
    saving: Saving<Content>,
    result: Extract<SavingEvent<Content>, { kind: 'replied' }>['result'],
  ): Saving<Content> => {
    if (saving.phase.kind !== 'saving' || !saving.unanswered) return saving
    const { attempt } = saving.phase
    const wait = retryWait(attempt, saving.unanswered.requestId)
    switch (result.outcome) {
      case 'done': {
        // Compared with what was sent: the server may trim a text, and must not be told of its own trimming for ever.
        const base = { ...result.value, content: saving.unanswered.content }
        const unsaved = !same(saving.content, base.content)
        return {
          ...saving,
          base,
          unanswered: null,
          phase: unsaved ? { kind: 'dirty', wait: PAUSE } : { kind: 'saved' },
        }
      }
      case 'refused':
        return refused(saving, result.refusal)
      case 'unserved': {
        const { because } = result
        if (isFinalFault(because)) return { ...saving, phase: { kind: 'stopped', attempt, because } }
        return { ...saving, phase: { kind: 'offline', attempt, wait, because } }
      }
      case 'offline':
        return { ...saving, phase: { kind: 'offline', attempt, wait } }
      case 'outage':
        return { ...saving, phase: { kind: 'failed', attempt, wait, reference: result.reference } }
    }
  }

  const loaded = (saving: Saving<Content>, server: ServerVersion<Content>): Saving<Content> => {
    // A save is under way or its end unknown: its own reply will say how the two relate.
    if (saving.unanswered || server.revision <= saving.base.revision) return saving
    if (!isUnsaved(saving)) return begin(saving.no, server, undefined)
    return overtaken(saving, server)
  }

  const chose = (saving: Saving<Content>, event: Extract<SavingEvent<Content>, { kind: 'chose' }>): Saving<Content> => {
    if (saving.phase.kind !== 'conflict') return saving
    const { content, unreadable, at: editedAt } = event
    const next = { ...saving, base: saving.phase.theirs, content, unreadable, editedAt }
    return same(next.content, next.base.content)
      ? { ...next, phase: { kind: 'saved' } }
      : send(next, event.requestId, 1)
  }

  return (saving: Saving<Content>, event: SavingEvent<Content>): Saving<Content> => {
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
        return loaded(saving, event.version)
      case 'chose':
        return chose(saving, event)
    }
  }
}
