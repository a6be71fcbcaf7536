import * as v from 'valibot'

const FORMAT = 'chan-gai-backup'
/** Of how a backup is laid out: a program reads those that it knows. */
export const VERSION = 1

export const header = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  environment: v.string(),
  prefix: v.string(),
  beganAt: v.string(),
  lock: v.nullable(v.object({ salt: v.string(), check: v.string() })),
})
export type Header = Readonly<v.InferOutput<typeof header>>

/** A part of a collection: what lies beyond the id `after`, up to `last`. */
const page = v.object({
  collection: v.string(),
  /** Its place in the collection, counted from 1. A later record of the same place stands instead of an earlier one. */
  no: v.number(),
  after: v.string(),
  last: v.string(),
  count: v.number(),
  /** Of its documents. */
  digest: v.string(),
  /** Where it lies, and the digest of what lies there; both empty where no document is left. */
  piece: v.string(),
  sha256: v.string(),
})
export type Page = Readonly<v.InferOutput<typeof page>>

const keptFile = v.object({
  path: v.string(),
  bytes: v.number(),
  /** Of the file itself, and of what lies in the backup. */
  sha256: v.string(),
  stored: v.string(),
  piece: v.string(),
})
export type KeptFile = Readonly<v.InferOutput<typeof keptFile>>

export const record = v.union([v.object({ page }), v.object({ file: keptFile })])
export type LogRecord = v.InferOutput<typeof record>

export const manifestOf = v.object({
  completedAt: v.string(),
  /** The moment of which the whole is: between two readings of everything that found the same. Null where people wrote all the while. */
  asOf: v.nullable(v.string()),
  /** How many parts of collections changed while they were read for the last time. */
  changing: v.number(),
  collections: v.array(v.object({ name: v.string(), count: v.number(), digest: v.string() })),
  /** Files that documents name and that were not in storage any more. */
  missing: v.array(v.string()),
  pages: v.array(page),
  files: v.array(keptFile),
})
export type BackupManifest = Readonly<v.InferOutput<typeof manifestOf>>

/** What a text says, or undefined where it says something else. */
export const parsed = <Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined => {
  try {
    const found = v.safeParse(schema, JSON.parse(text))
    return found.success ? found.output : undefined
  } catch {
    return undefined
  }
}

/** The beginning of a new backup. */
export const newHeader = (begun: Omit<Header, 'format' | 'version'>): Header => ({
  format: FORMAT,
  version: VERSION,
  ...begun,
})
