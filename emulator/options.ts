import type { Faults } from './faults'
import type { Identity } from './functions/identity'
import type { LogLine } from './functions/log-book'
import type { Production } from './production'
import type { SentMessage } from './wechat/subscriptions'

/** The collections and indexes that the deployment creates: the emulator knows no others. */
export interface Manifest {
  readonly collections: ReadonlyArray<CollectionSpec>
}

export interface CollectionSpec {
  readonly name: string
  readonly indexes: ReadonlyArray<IndexSpec>
}

interface IndexSpec {
  readonly name: string
  readonly unique?: boolean
  readonly keys: ReadonlyArray<{ readonly field: string; readonly direction: 'asc' | 'desc' }>
}

/** A subscription message's template, as the WeChat console shows it: its title, and a label for each field. */
export interface MessageTemplate {
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
}

/** Somebody ready to be used: the openid that stands for them, and what a page says of them. */
export interface Persona {
  readonly openId: string
  readonly role: string
  readonly name: string
  readonly title: string
  readonly note: string
}

/** A message that the product will send, as the console shows it. */
export interface MessageAhead {
  readonly on: string
  readonly to: string
  readonly title: string
  readonly outcome: string
  /** WeChat will carry it. */
  readonly goes: boolean
}

/** How many messages of a template the product counts on being able to send somebody. */
export interface PersonConsent {
  readonly openId: string
  readonly name: string
  readonly templateId: string
  readonly template: string
  readonly left: number
  readonly answer: string
}

/** The public half of the environment's key for custom login, and what the key is called. */
export interface TicketKey {
  readonly id: string
  readonly publicKey: string
}

export interface EmulatorOptions {
  /** 0 or none takes any free port. */
  readonly port?: number
  /** Where everything is kept; the same folder again is the same data. */
  readonly dataDir: string
  readonly manifest: Manifest
  /** Bundles: `<name>/index.js` with `<name>/config.json` beside it. */
  readonly functionsDir?: string
  /** Environment of the functions' processes beside the SDK's: WX_APPID, WX_SECRET and the like. */
  readonly functionEnv?: Readonly<Record<string, string>>
  /** By which tickets for custom login are checked, where browsers sign in with such. */
  readonly ticketKey?: TicketKey
  /** A built H5 client, served at `/`. */
  readonly webRoot?: string
  /** The program for browsers as it is built to be deployed for the environment `local`, served at `/web/`. */
  readonly deployedWebRoot?: string
  /** Where the clock begins in an empty `dataDir`; after that its offset is kept with the data. */
  readonly now?: Date
  readonly messageTemplates?: Readonly<Record<string, MessageTemplate>>
  /** The mini-program's pages; a message that leads to another is refused with 41030. */
  readonly pages?: readonly string[]
  /** Ready people that the page at `/` offers to enter as, from `GET /client/personas`; there is no WeChat to log in with. */
  readonly personas?: readonly Persona[]
  readonly production?: Production
  /** A program that has nothing else to do may end while it runs. */
  readonly background?: boolean
  /** What the product will send by itself, for the console; without it the console shows none. */
  readonly messagesAhead?: (emulator: Emulator) => Promise<readonly MessageAhead[]>
  /** What the product knows of who accepted which template, for the console, which shows WeChat's own count beside it. */
  readonly consentsOf?: (emulator: Emulator) => Promise<readonly PersonConsent[]>
  /** Called after the console wiped the data, so that the product can seed them again. */
  readonly onReset?: (emulator: Emulator) => Promise<void>
}

export interface Emulator {
  readonly origin: string
  readonly port: number
  readonly clock: {
    now(): Date
    set(instant: Date): Promise<void>
    /** Stands still at an instant until it is set anew. */
    hold(instant: Date): Promise<void>
    useRealTime(): Promise<void>
  }
  readonly faults: Faults
  /** Calls a function as a client does; without an identity, as nobody. */
  invoke(functionName: string, event: unknown, identity?: Identity): Promise<unknown>
  /** Fires a function's timer at once, whatever the clock says. */
  fireTimer(functionName: string): Promise<unknown>
  /** Puts documents of JSON values in, by collection: what is there before anybody calls. */
  fill(documents: Readonly<Record<string, readonly object[]>>): Promise<void>
  /** What points the unmodified SDK here. */
  sdkEnvironment(): Record<string, string>
  messages(): readonly SentMessage[]
  logs(): readonly LogLine[]
  stats(): Stats
  resetStats(): void
  /** Wipes documents, files, messages, faults, logs and counts, and restarts the functions; the clock stays. */
  reset(how?: ResetOptions): Promise<void>
  /** Waits until nothing is under way, what a function does after its answer included. False: it did not come to rest. */
  settled(): Promise<boolean>
  /** Ends open transactions at once, as half a minute would those that a killed function has left. */
  endTransactions(): void
  /** Has these functions loaded, as earlier calls would have: none of the next waits for that. */
  warmUp(...functionNames: readonly string[]): Promise<void>
  stop(): Promise<void>
}

interface ResetOptions {
  /** Functions that are at rest stay as they are, as an instance in the cloud outlives whoever called it. */
  readonly keepFunctions?: boolean
}

interface Stats {
  /** Calls of the SDK by action. */
  readonly calls: Record<string, number>
  /** Calls of the database by collection and what was asked of it; those that begin or end a transaction by that alone. */
  readonly asked: Record<string, number>
  /** As many calls of the SDK as were under way at one moment; a call to another function lasts as long as that. */
  readonly mostAtOnce: number
  /** Filters that no index narrowed, by collection. */
  readonly fullScans: Record<string, number>
  /** Documents that were looked at for an answer, by collection, whether they were part of it or not. */
  readonly examined: Record<string, number>
  /** Documents that were answered, by the collection that was asked; a count answers none. */
  readonly returned: Record<string, number>
  /** The most bytes that a run of each function was seen to hold since the functions were started. */
  readonly peakMemory: Record<string, number>
}
