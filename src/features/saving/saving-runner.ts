import type { Refusal } from '@/domain/refusal/refusal'
import type { CallResult } from '@/services/call'
import type { Draft, SaveRequest } from '@/services/drafts'
import type { Kept } from '@/services/storage'
import { nextSavingOf, type SavingEvent } from './next-saving'
import { type ContentKind, type Saving, savingsOf, type ServerVersion } from './saving-state'

/** What drives the savings of one paper needs of its surroundings. */
export interface SavingPorts<Content> {
  /** The savings as they stand, by number, and where a changed one is put. */
  readonly all: () => Readonly<Record<number, Saving<Content>>>
  readonly put: (saving: Saving<Content>) => void
  readonly drafts: {
    readonly keep: (no: number, draft: Draft<Content>) => Kept
    readonly find: (no: number) => Draft<Content> | undefined
    readonly drop: (no: number) => void
  }
  /** Whether what is written at a place is in this running program alone: the phone had no room for it. */
  readonly isUnkept: (no: number) => boolean
  /** Sends one save; what the server would refuse may be refused without a journey. */
  readonly send: (no: number, request: SaveRequest<Content>) => Promise<CallResult<ServerVersion<Content>>>
  /** Sends several that became due at once, and tells of each what came of it; missing where each goes alone. */
  readonly sendTogether?: (
    requests: ReadonlyMap<number, SaveRequest<Content>>,
    tell: (no: number, result: CallResult<ServerVersion<Content>>) => void,
  ) => Promise<void>
  /** Something was refused for another reason than somebody else's text. */
  readonly refused: (refusal: Refusal) => void
  readonly now: () => number
  readonly newRequestId: () => string
}

export interface SavingRunner<Content> {
  /** Takes what the server has; the first time, what this phone kept from before is put over it. */
  readonly load: (no: number, version: ServerVersion<Content>) => void
  /** What somebody typed: kept on the phone before this returns, or known to be unkept. */
  readonly write: (no: number, content: Content, unreadable: Saving<Content>['unreadable']) => void
  /** Sends what waits, of one place or of all. */
  readonly sendNow: (no?: number) => void
  readonly retry: (no: number) => void
  /** Ends a conflict with this content, and with what was typed and cannot be read yet, where that is kept. */
  readonly choose: (no: number, content: Content, unreadable?: Saving<Content>['unreadable']) => void
  /** Resolves when nothing is under way any more: whether everything has reached the server. */
  readonly settle: () => Promise<boolean>
}

type Wait = ReturnType<typeof setTimeout>

/** Drives the savings of one paper: keeps each change on the phone, waits, sends, and hears the reply. */
export const createSavingRunner = <Content>(
  kind: ContentKind<Content>,
  ports: SavingPorts<Content>,
): SavingRunner<Content> => {
  const { begin, draftOf, isUnsaved } = savingsOf(kind)
  const nextSaving = nextSavingOf(kind)
  const waits = new Map<number, Wait>()
  const kept = new Set<number>()
  /** Saves that begin while they are gathered. */
  let leaving: Map<number, SaveRequest<Content>> | undefined
  let listeners: Array<() => void> = []

  const keep = (saving: Saving<Content>): void => {
    const draft = draftOf(saving)
    if (draft) {
      kept.add(saving.no)
      ports.drafts.keep(saving.no, draft)
    } else if (kept.delete(saving.no)) ports.drafts.drop(saving.no)
  }

  const reply = (no: number, result: CallResult<ServerVersion<Content>>): void => {
    happen(no, { kind: 'replied', result })
    if (result.outcome === 'refused') ports.refused(result.refusal)
    for (const listener of listeners) listener()
  }

  const send = async (no: number, request: SaveRequest<Content>): Promise<void> =>
    reply(no, await ports.send(no, request))

  const sendSeveral = async (requests: ReadonlyMap<number, SaveRequest<Content>>): Promise<void> => {
    if (requests.size < 2 || !ports.sendTogether) {
      for (const [no, request] of requests) void send(no, request)
      return
    }
    await ports.sendTogether(requests, reply)
  }

  /** What begins to be saved while `begin` runs leaves together. */
  const together = (begin: () => void): void => {
    if (leaving) {
      begin()
      return
    }
    const gathered = new Map<number, SaveRequest<Content>>()
    leaving = gathered
    try {
      begin()
    } finally {
      leaving = undefined
    }
    void sendSeveral(gathered)
  }

  const due = (no: number): void => happen(no, { kind: 'due', requestId: ports.newRequestId() })

  /** The wait of one is over: whatever waits for the network, or for nothing at all, goes along. */
  const waitedFor = (no: number): void =>
    together(() => {
      due(no)
      for (const { no: other, phase } of Object.values(ports.all()))
        if (phase.kind === 'offline' || phase.kind === 'failed' || (phase.kind === 'dirty' && phase.wait === 0))
          due(other)
    })

  const follow = (before: Saving<Content> | undefined, after: Saving<Content>): void => {
    const { no, phase } = after
    if (before?.phase === phase) return
    clearTimeout(waits.get(no))
    waits.delete(no)
    if (phase.kind === 'saving' && after.unanswered) {
      if (leaving) leaving.set(no, after.unanswered)
      else void send(no, after.unanswered)
    } else if ('wait' in phase)
      waits.set(
        no,
        setTimeout(() => waitedFor(no), phase.wait),
      )
  }

  const put = (before: Saving<Content> | undefined, after: Saving<Content>): void => {
    if (before === after) return
    // On the phone first: a request whose id is forgotten could not be repeated as the same one.
    keep(after)
    ports.put(after)
    follow(before, after)
  }

  const happen = (no: number, event: SavingEvent<Content>): void => {
    const before = ports.all()[no]
    if (before) put(before, nextSaving(before, event))
  }

  const underWay = (): boolean => Object.values(ports.all()).some(({ phase }) => phase.kind === 'saving')

  const sendNow = (no?: number): void =>
    together(() => {
      for (const each of no === undefined ? Object.keys(ports.all()).map(Number) : [no]) due(each)
    })

  return {
    load: (no, version) => {
      if (ports.all()[no]) {
        happen(no, { kind: 'loaded', version })
        return
      }
      const draft = ports.drafts.find(no)
      if (draft) kept.add(no)
      put(undefined, begin(no, version, draft))
    },
    write: (no, content, unreadable) => {
      happen(no, { kind: 'typed', content, unreadable, at: ports.now() })
      // With no room on the phone the server is the only place left.
      if (ports.isUnkept(no)) sendNow(no)
    },
    sendNow,
    retry: (no) => happen(no, { kind: 'retried', requestId: ports.newRequestId() }),
    choose: (no, content, unreadable = {}) =>
      happen(no, { kind: 'chose', content, unreadable, at: ports.now(), requestId: ports.newRequestId() }),
    settle: () =>
      new Promise((resolve) => {
        const look = (): void => {
          // What was typed while a save was under way; what found no network waits for its turn.
          together(() => {
            for (const { no, phase } of Object.values(ports.all())) if (phase.kind === 'dirty') due(no)
          })
          if (underWay()) return
          listeners = listeners.filter((listener) => listener !== look)
          resolve(!Object.values(ports.all()).some(isUnsaved))
        }
        listeners = [...listeners, look]
        sendNow()
        look()
      }),
  }
}
