import { edition2023 } from '@/domain/rubric/edition-2023'
import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { createFill, type Fill } from '@/features/fill/fill'
import type { FillPorts } from '@/features/fill/fill-ports'
import type { PhotoQueue } from '@/features/photos/photo-queue'
import { retryWait } from '@/features/saving/retry-wait'
import type { CallResult } from '@/services/call'
import type { Draft } from '@/services/drafts'
import { png } from '../support/pictures'
import { connection, type Traffic, type Weather } from './network'

export interface Phone {
  readonly assessmentId: string
  readonly fill: Fill
  readonly ask: ReturnType<typeof connection>['ask']
  /** What was typed last at each indicator. */
  readonly typed: Map<number, string>
  /** Types into an indicator, as somebody does who is in a hurry. */
  readonly type: (no: number, text: string) => void
  readonly photograph: (no: number) => Promise<void>
  /** Loses the network for a while, and has it again. */
  readonly loses: (milliseconds: number) => Promise<void>
  /** Opens the form, however often that takes. */
  readonly open: () => Promise<void>
  /** The server's clock, as far as the phone knows it. */
  readonly serverNow: () => number
  /** Waits until the program itself says that everything has reached the server. */
  readonly settled: () => Promise<void>
  /** Submits, and taps again as often as it takes, each time a little later; resolves to how it ended. */
  readonly submit: () => Promise<string>
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
const PICTURE = png(64)

/** Asks with the same id again, as a button does that is tapped again, each time a little later, until there is an answer. */
export const untilAnswered = async <Output>(
  requestId: string,
  ask: (requestId: string) => Promise<CallResult<Output>>,
): Promise<Extract<CallResult<Output>, { readonly outcome: 'done' | 'refused' }>> => {
  for (let attempt = 1; ; attempt += 1) {
    const result = await ask(requestId)
    if (result.outcome === 'done' || result.outcome === 'refused') return result
    await sleep(retryWait(attempt, requestId))
  }
}

/** The program's own queue of savings and photos, on a phone whose storage holds everything. */
export const phoneOf = (
  origin: string,
  openId: string,
  assessmentId: string,
  weather: Weather,
  traffic: Traffic,
): Phone => {
  const { ask, serverNow } = connection(origin, openId, weather, traffic)
  const drafts = new Map<number, Draft>()
  const typed = new Map<number, string>()
  let queue: PhotoQueue = []
  let online = true
  let tell: (online: boolean) => void = () => undefined
  const never = () => () => undefined

  const ports: FillPorts = {
    call: (action, input, requestId) =>
      online ? ask(action, input, requestId) : Promise.resolve({ outcome: 'offline' } as const),
    now: serverNow,
    newRequestId: weather.draws.requestId,
    newPhotoId: weather.draws.photoId,
    drafts: {
      keep: (_paper, no, draft) => {
        drafts.set(no, draft)
        return 'kept'
      },
      find: (_paper, no) => drafts.get(no),
      drop: (_paper, no) => void drafts.delete(no),
      unkept: () => [],
    },
    storage: { isFull: () => false, watch: never },
    copies: { keep: () => undefined, find: () => undefined },
    editions: { keep: () => undefined, find: () => edition2023 },
    queues: {
      keep: (_paper, kept) => {
        queue = kept
        return 'kept'
      },
      find: () => queue,
      isUnkept: () => false,
    },
    photos: {
      upload: ({ url, headers }) => {
        const body = new Uint8Array(PICTURE)
        const end = fetch(new URL(url, origin), { method: 'PUT', headers, body }).then(
          ({ ok }) => (ok ? ('uploaded' as const) : ('busy' as const)),
          () => 'no_way' as const,
        )
        return { end, abort: () => undefined }
      },
      findPreview: () => Promise.resolve(undefined),
      drop: () => Promise.resolve(),
    },
    watchNetwork: (onChange) => {
      tell = onChange
      onChange(true)
      return () => undefined
    },
    watchForeground: never,
  }
  const fill = createFill(assessmentId, ports)

  return {
    assessmentId,
    fill,
    ask,
    typed,
    type: (no, text) => {
      typed.set(no, text)
      fill.answers.write(no, { ...EMPTY_CONTENT, narrative: text, selfScore: 1 }, {})
    },
    photograph: async (no) => {
      const prepare = (photoId: string) =>
        Promise.resolve({
          outcome: 'prepared' as const,
          photo: { name: `${photoId}.png`, type: 'png' as const, bytes: PICTURE.length },
        })
      await fill.photos.add(no, [{ path: 'tmp/1' }], prepare)
    },
    loses: async (milliseconds) => {
      online = false
      tell(false)
      await sleep(milliseconds)
      online = true
      tell(true)
    },
    serverNow,
    open: async () => {
      for (let attempt = 1; !fill.store.getState().head; attempt += 1) {
        if (attempt > 1) await sleep(retryWait(attempt, assessmentId))
        await fill.reload()
      }
    },
    settled: async () => {
      // What waits for its turn is not pressed on: the program's own retry has to do it.
      while (drafts.size > 0 || fill.store.getState().queue.length > 0) await sleep(50)
    },
    submit: async () => {
      const seenRevision = fill.store.getState().head?.revision ?? 0
      const result = await untilAnswered(weather.draws.requestId(), (requestId) =>
        ports.call('assessment.submit', { assessmentId, seenRevision }, requestId),
      )
      return result.outcome === 'done' ? 'done' : result.refusal.refused
    },
  }
}
