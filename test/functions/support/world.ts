import cloudbase from '@cloudbase/node-sdk'
import {
  functionOf,
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type FunctionName,
} from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import type { Seat } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import type { Refusal } from '@/domain/refusal/refusal'
import { manifest, type CollectionName } from '../../../cloudfunctions/_store/manifest'
import { builtFolder } from '../../../config/built-folder'
import type { Emulator, EmulatorOptions, Identity } from '../../../emulator'
import { scratchFolder } from '../../support/scratch-folder'
import { FUNCTION_ENV } from './function-env'
import { isAnyLimitReached } from './limits'
import { newRequest } from './new-request'
import { template } from './templates'
import { standing, type Documents } from './standing'

/** 10:00 in China on 1 December: a cycle is open, two weeks are left. */
export const FIRST_OF_DECEMBER = new Date('2026-12-01T02:00:00Z')

export { FUNCTION_ENV, newRequest }

/** Somebody who uses the program; everything they do goes through the client's own address. */
interface Someone {
  /** What the server answers. */
  ask<Name extends ActionName>(
    action: Name,
    input: ActionInput<Name>,
    requestId?: string,
  ): Promise<Reply<ActionOutput<Name>>>
  /** Does it, or fails the test with what the server said. */
  does<Name extends ActionName>(action: Name, input: ActionInput<Name>, requestId?: string): Promise<ActionOutput<Name>>
  /** Expects to be refused, and returns the refusal. */
  isRefused<Name extends ActionName>(action: Name, input: ActionInput<Name>, requestId?: string): Promise<Refusal>
  /** Sends whatever it likes. */
  sends(event: unknown): Promise<Reply>
}

export interface World {
  readonly emulator: Emulator
  /** `seat`: from which of theirs they ask; none is named where it is left out. */
  readonly as: (openId: string, seat?: Seat) => Someone
  /** A browser: one that was let in, by the id in its ticket, or one whose visitor nobody knows. */
  readonly fromWeb: (who: Extract<Identity, { address?: string }>) => Someone
  readonly insert: (documents: Documents) => Promise<void>
  /** Puts another document in the place of the one with its id. */
  readonly replace: <Of extends { readonly _id: string }>(collection: CollectionName, document: Of) => Promise<void>
  readonly read: <Document>(collection: CollectionName, where?: object) => Promise<Document[]>
  /** The same of this very moment, whatever is under way. */
  readonly glimpse: World['read']
  /** Waits until what follows an answer is done: events filed, people told. */
  readonly told: () => Promise<void>
  /** Has a fault fall on what is done next: what follows former answers is done before, and cannot use it up. */
  readonly fails: (...fault: Parameters<Emulator['faults']['failNext']>) => Promise<void>
  readonly remove: (collection: CollectionName, id: string) => Promise<void>
  readonly restart: () => Promise<void>
  readonly end: () => Promise<void>
}

/** The timer of `documents`, which most tests never fire, runs as it should for as long as they last. */
const FILES_RUN = { _id: 'documents', awaitedAt: 0, beganAt: 0, runs: [{ at: 4e12, ms: 1, failures: 0 }] }

const done = <Output>(action: string, reply: Reply<Output>): Output => {
  if (reply.outcome === 'done') return reply.value
  throw new Error(`${action}: ${JSON.stringify(reply)}`)
}

const refusedBy = (action: string, reply: Reply): Refusal => {
  if (reply.outcome === 'refused') return reply.refusal
  throw new Error(`${action} was not refused: ${JSON.stringify(reply)}`)
}

/** Nobody waits for an answer until people were told; a test does, where it looks at that. */
const told = async (emulator: Emulator): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) if (await emulator.settled()) return
  throw new Error('the functions did not come to rest')
}

/** What is written after the answer. */
const WRITTEN_LATER: readonly CollectionName[] = ['events', 'messages', 'fingerprints', 'audit']

const someone = (emulator: Emulator, identity: Identity | undefined, seat?: Seat): Someone => {
  const invoke = (name: FunctionName, event: unknown) => emulator.invoke(name, event, identity) as Promise<Reply>
  const from = seat ? { seat: seatKeyOf(seat) } : {}
  const sends = (event: unknown) => invoke('api', event)
  const ask = async <Name extends ActionName>(action: Name, input: ActionInput<Name>, requestId = newRequest()) => {
    if (action === 'inbox.list') await told(emulator)
    return (await invoke(functionOf(action), { action, requestId, ...from, input })) as Reply<ActionOutput<Name>>
  }
  return {
    sends,
    ask,
    does: async (action, input, requestId) => done(action, await ask(action, input, requestId)),
    isRefused: async (action, input, requestId) => refusedBy(action, await ask(action, input, requestId)),
  }
}

/** A running emulator, and the folder that is its own. */
interface Ground {
  readonly emulator: Emulator
  readonly dataDir: string
}

/** What outlives a test file: see test/support/emulators-of-a-worker.js. */
interface EmulatorsOfWorker {
  /** One on which no world stands at the moment, started with this beyond the usual. */
  readonly takeFree: (own: string) => Ground | undefined
  readonly giveBack: (own: string, ground: Ground) => void
  readonly start: (options: EmulatorOptions) => Promise<Ground>
}
declare const emulatorsOfWorker: () => EmulatorsOfWorker

/** What a world has that others have not: it gets its emulator from those of its file that have the same. */
interface Own {
  /** Variables of the functions, as they are when its world starts or is started again. */
  readonly env: Readonly<Record<string, string>>
  readonly templates?: typeof template
}

const nameOf = (own: Own | undefined): string => (own ? JSON.stringify(own) : '')

const startOn = async (dataDir: string, own?: Own): Promise<Ground> => {
  const ground = await emulatorsOfWorker().start({
    dataDir,
    manifest,
    functionsDir: builtFolder('cloudfunctions'),
    functionEnv: { ...FUNCTION_ENV, ...own?.env },
    messageTemplates: own?.templates ?? template,
  })
  // A person waits three seconds at most for others to be told; on a busy machine a function that has yet to load takes longer.
  await ground.emulator.warmUp('api', 'deadline')
  return ground
}

const databaseOf = ({ emulator }: Ground) => {
  Object.assign(process.env, emulator.sdkEnvironment())
  return cloudbase.init({ env: 'local' }).database()
}

const wiped = async (ground: Ground): Promise<Ground> => {
  await ground.emulator.reset({ keepFunctions: !(await isAnyLimitReached(databaseOf(ground))) })
  return ground
}

/** The product's own bundles on the local CloudBase, with two unions, a few enterprises and people in it. */
export const startWorld = async (
  now: Date = FIRST_OF_DECEMBER,
  documents: Documents = standing(),
  own?: Own,
): Promise<World> => {
  let startedWith = nameOf(own)
  const kept = emulatorsOfWorker().takeFree(startedWith)
  let ground = kept ? await wiped(kept) : await startOn(scratchFolder('world'), own)
  await ground.emulator.clock.set(now)
  const database = () => databaseOf(ground)

  const glimpse = async <Document>(collection: CollectionName, where: object = {}): Promise<Document[]> => {
    const { data } = await database().collection(collection).where(where).limit(1000).get()
    return data as Document[]
  }

  await ground.emulator.fill({ ...documents, heartbeats: [FILES_RUN] })
  ground.emulator.resetStats()

  return {
    get emulator() {
      return ground.emulator
    },
    as: (openId, seat) => someone(ground.emulator, openId === '' ? undefined : { openId }, seat),
    fromWeb: (who) => someone(ground.emulator, who),
    insert: (wanted) => ground.emulator.fill(wanted),
    replace: async (collection, { _id, ...fields }) => {
      await database().collection(collection).doc(_id).set(fields)
    },
    told: () => told(ground.emulator),
    fails: async (...fault) => {
      await told(ground.emulator)
      ground.emulator.faults.failNext(...fault)
    },
    read: async <Document>(collection: CollectionName, where: object = {}) => {
      if (WRITTEN_LATER.includes(collection)) await told(ground.emulator)
      return glimpse<Document>(collection, where)
    },
    glimpse,
    remove: async (collection, id) => {
      await database().collection(collection).doc(id).remove()
    },
    restart: async () => {
      await ground.emulator.stop()
      startedWith = nameOf(own)
      ground = await startOn(ground.dataDir, own)
    },
    end: async () => emulatorsOfWorker().giveBack(startedWith, ground),
  }
}
