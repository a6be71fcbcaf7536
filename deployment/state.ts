import type { PendingStep } from '../cloudfunctions/deadline/migrations/migrate'

/** An index as the database has it. */
export interface IndexState {
  readonly name: string
  readonly unique: boolean
  readonly keys: ReadonlyArray<{ readonly field: string; readonly direction: 'asc' | 'desc' }>
}

export interface CollectionState {
  /** Who may reach it from a client: ADMINONLY is nobody. */
  readonly acl: string
  readonly indexes: readonly IndexState[]
}

/** A security rule as it is kept: what kind it is, and what it says where it is one of one's own. */
export interface RuleState {
  readonly tag: string
  readonly rule: unknown
}

interface TriggerState {
  readonly name: string
  readonly config: string
  readonly enabled: boolean
}

/** The digest of each file, by its path in the bundle. */
export type Files = Readonly<Record<string, string>>

export interface FunctionState {
  readonly runtime: string
  readonly handler: string
  readonly status: string
  /** Seconds. */
  readonly timeout: number
  /** Megabytes. */
  readonly memorySize: number
  readonly variables: Readonly<Record<string, string>>
  readonly triggers: readonly TriggerState[]
  readonly files: Files
}

/** What is in the database before anybody is, as far as the deployment looks after it. */
export interface DataState {
  /** How many of the first documents are not there yet, by collection; null once a year was begun: then nothing of it is touched. */
  readonly missing: Readonly<Record<string, number>> | null
  /** Whether somebody of the office sits in the program, or holds a code that still works, or nobody does. */
  readonly office: 'bound' | 'invited' | 'nobody'
  /** The steps that the documents of before have not been brought through, with how many each would change. */
  readonly pending: readonly PendingStep[]
  /** The newest shape that functions have written here; 0 where none was noted. */
  readonly newestShape: number
}

/** A place for files, as object storage names it. */
export interface Place {
  readonly bucket: string
  readonly region: string
}

/** The ways of signing in, by the platform's names: a change has to name each, or would switch off what it leaves out. */
export interface LoginSwitches {
  readonly PhoneNumberLogin: boolean
  readonly EmailLogin: boolean
  readonly UserNameLogin: boolean
  readonly AnonymousLogin: boolean
}

/** Static hosting as the platform describes it. */
export interface HostingState {
  readonly status: string
  /** Where browsers find what lies in it. */
  readonly domain: string
  readonly place: Place
}

/** What the web program needs, as it was read. */
export interface WebState {
  /** Null where it was never opened. */
  readonly hosting: HostingState | null
  readonly login: LoginSwitches
  /** From which domains pages may call the environment. */
  readonly domains: readonly string[]
  /** Whether pages of the web program may upload files. */
  readonly takesUploads: boolean
  /** What lies in the hosting. */
  readonly files: Files
  /** Whether a first page lies in it that is not this program's. */
  readonly hasAnotherPage: boolean
  /** For how long browsers may keep the first page. */
  readonly pageKeptFor: string
}

/** An environment as it was read. */
export interface CloudState {
  readonly status: string
  readonly region: string
  readonly collections: Readonly<Record<string, CollectionState>>
  readonly storageRule: RuleState
  readonly functionRule: RuleState
  readonly functions: Readonly<Record<string, FunctionState>>
  /** Collections that the manifest does not name, which are let be. */
  readonly others: readonly string[]
  /** Files of earlier versions that nothing removes any more: their keys, by folder. */
  readonly retiredFiles: Readonly<Record<string, readonly string[]>>
  /** Null where no web program is asked for: then nothing of it is read. */
  readonly web: WebState | null
}
