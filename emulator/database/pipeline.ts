import { requestFailed } from '../problem'
import type { Collection } from './collection'
import type { Variables } from './expression'
import { isArray, isDocument, type Document, type Value } from './value'

export interface Stage {
  readonly name: string
  readonly spec: Value
}

export type RunStage = (documents: readonly Document[]) => Document[]

/** What a stage may need beside its own specification. */
export interface Scope {
  readonly variables: Variables
  readonly collection: (name: string) => Collection
  readonly run: (collection: Collection, stages: readonly Stage[], variables: Variables) => Document[]
}

export const stagesOf = (pipeline: Value | undefined): Stage[] => {
  if (pipeline === undefined || !isArray(pipeline)) throw requestFailed('a pipeline has to be an array of stages')
  return pipeline.map((stage) => {
    const entries = isDocument(stage) ? Object.entries(stage) : []
    const [entry] = entries
    if (entry === undefined || entries.length !== 1) {
      throw requestFailed('A pipeline stage specification object must contain exactly one field.')
    }
    return { name: entry[0], spec: entry[1] }
  })
}
