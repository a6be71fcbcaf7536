import type { Database, FindRequest } from '../database/database'
import { encodeAnswer, parseDocument, parseValue } from '../database/ejson'
import type { Stage } from '../database/pipeline'
import { parseOrder } from '../database/sort'
import type { Document, Value } from '../database/value'
import type { ModifyRequest } from '../database/writer'
import { invalidParam, notEmulated, Problem } from '../problem'
import { isRecord, list, optionalCount, optionalText, text, type AdminRequest } from './request'

/** The members of the answer after `requestId`, as JSON text: documents are encoded once and copied, never parsed. */
export type Answer = string
export type Action = (request: AdminRequest) => Answer | Promise<Answer>

const quoted = (document: Document): string => JSON.stringify(encodeAnswer(document))

export const databaseActions = (database: Database): Readonly<Record<string, Action>> => {
  const clock = (): number => database.now().getTime()
  const parse = (source: string): Document => parseDocument(source, clock)
  const filterOf = (request: AdminRequest): Document => {
    // Without where() the SDK sends no query, or an empty one.
    const source = request['query']
    return source === undefined || source === '' ? {} : parse(text(request, 'query'))
  }
  /** Changes without any query would be changes of everything, by mistake more likely than on purpose. */
  const targetOf = (request: AdminRequest): Document => {
    if (request['query'] === undefined || request['query'] === '')
      throw invalidParam('a change needs where(), or doc()')
    return filterOf(request)
  }
  const collectionOf = (request: AdminRequest): string => {
    if (request['instance'] !== undefined || request['database'] !== undefined) {
      throw notEmulated('a database instance other than the default one')
    }
    return text(request, 'collectionName')
  }

  const find = (request: AdminRequest): Answer => {
    const order = optionalText(request, 'order')
    const offset = optionalCount(request, 'offset')
    const limit = optionalCount(request, 'limit')
    const projection = optionalText(request, 'projection')
    const query: FindRequest = {
      filter: filterOf(request),
      ...(order === undefined ? {} : { order: parseOrder(parse(order)) }),
      ...(offset === undefined ? {} : { offset }),
      ...(limit === undefined ? {} : { limit }),
      ...(projection === undefined ? {} : { projection: parse(projection) }),
    }
    const found = database.find(collectionOf(request), query, optionalText(request, 'transactionId'))
    return `"data":{"list":[${found.join(',')}]}`
  }

  const insert = async (request: AdminRequest): Promise<Answer> => {
    const documents = list(request, 'data').map((item) => {
      if (typeof item !== 'string') throw invalidParam('data has to consist of EJSON strings')
      return parse(item)
    })
    const ids = await database.insert(collectionOf(request), documents, optionalText(request, 'transactionId'))
    return `"data":{"insertedIds":${encodeAnswer(ids)}}`
  }

  const modification = (request: AdminRequest, merge: boolean): ModifyRequest => ({
    filter: targetOf(request),
    data: parse(text(request, 'data')),
    replace: !merge,
    multi: request['multi'] === true,
    upsert: request['upsert'] === true,
  })

  const modify = async (request: AdminRequest): Promise<Answer> => {
    const modified = await database.modify(
      collectionOf(request),
      modification(request, request['merge'] === true),
      optionalText(request, 'transactionId'),
    )
    return `"data":{"updated":${modified.updated},"upsert_id":${encodeAnswer(modified.upsertId)}}`
  }

  const modifyAndReturn = async (request: AdminRequest): Promise<Answer> => {
    const wanted = { ...modification(request, true), multi: false }
    // Found and changed are told apart by update() only: this one counts what it found.
    const { matched, document } = await database.modify(
      collectionOf(request),
      wanted,
      optionalText(request, 'transactionId'),
    )
    return `"data":{"updated":${matched},"doc":${document === null ? 'null' : quoted(document)}}`
  }

  const remove = async (request: AdminRequest): Promise<Answer> => {
    const transactionId = optionalText(request, 'transactionId')
    const deleted = await database.remove(
      collectionOf(request),
      targetOf(request),
      request['multi'] === true,
      transactionId,
    )
    return `"data":{"deleted":${deleted}}`
  }

  const stageOf = (item: unknown): Stage => {
    if (!isRecord(item)) throw invalidParam('a stage has to be an object')
    const spec: Value = parseValue(text(item, 'stageValue'), clock)
    return { name: text(item, 'stageKey'), spec }
  }

  const aggregate = (request: AdminRequest): Answer => {
    const stages = list(request, 'stages').map(stageOf)
    const found = database.aggregate(collectionOf(request), stages)
    const limited = stages.some(({ name }) => name === '$limit') ? found : found.slice(0, 20)
    return `"data":{"list":[${limited.map(quoted).join(',')}]}`
  }

  const addCollection = (request: AdminRequest): Answer => {
    const name = collectionOf(request)
    if (!database.hasCollection(name))
      throw notEmulated(`creating the collection ${name}, which the manifest does not declare`)
    throw new Problem('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}`)
  }

  return {
    'database.getDocument': find,
    'database.insertDocument': insert,
    'database.modifyDocument': modify,
    'database.modifyAndReturnDoc': modifyAndReturn,
    'database.removeDocument': remove,
    'database.calculateDocument': (request) =>
      `"data":{"total":${database.count(collectionOf(request), filterOf(request))}}`,
    'database.aggregateDocuments': aggregate,
    'database.addCollection': addCollection,
    'database.startTransaction': () => `"transactionId":${JSON.stringify(database.begin())}`,
    'database.commitTransaction': async (request) => {
      const id = text(request, 'transactionId')
      await database.commit(id)
      return `"transactionId":${JSON.stringify(id)}`
    },
    'database.abortTransaction': (request) => {
      const id = text(request, 'transactionId')
      database.abort(id)
      return `"transactionId":${JSON.stringify(id)}`
    },
  }
}
