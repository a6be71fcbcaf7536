import { searchLogs, type StandInLog } from './logs'
import { Refused, objectIn, objectsIn, textIn } from './refused'
import { Web } from './web'

type Json = Readonly<Record<string, unknown>>

interface Index {
  readonly name: string
  readonly unique: boolean
  readonly keys: ReadonlyArray<{ readonly Name: string; readonly Direction: string }>
}

interface Collection {
  acl: string
  readonly indexes: Index[]
  /** What lies in it, as far as a unique index has to know. */
  readonly documents: Json[]
}

const ACLS = /^(READONLY|PRIVATE|ADMINWRITE|ADMINONLY)$/
const DATABASE = 'tnt-standin'
/** Where functions log to. */
export const LOGS = { ClsLogsetId: 'logset-0123', ClsTopicId: 'topic-0123' }
export const BUCKET = '7465-standin-1300000000'

const valueAt = (document: unknown, field: string): unknown =>
  field.split('.').reduce<unknown>((value, key) => (value as Json | null | undefined)?.[key], document) ?? null

/** An environment with its database's collections and its rules. */
export class Tcb {
  readonly collections = new Map<string, Collection>()
  status = 'NORMAL'
  storageRule = { tag: 'PRIVATE', rule: '' }
  functionRule = { tag: 'READONLY', rule: '' }
  /** What the functions wrote. */
  readonly logs: StandInLog[] = []
  /** Megabytes. */
  storageUsed = 12
  readonly web: Web

  constructor(
    private readonly envId: string,
    private readonly region: string,
  ) {
    this.web = new Web(envId, region)
  }

  answer(action: string, body: Json): Json {
    if (textIn(body, 'EnvId') !== this.envId) throw new Refused('ResourceNotFound', 'no such environment')
    switch (action) {
      case 'DescribeEnvInfo':
        return { EnvInfo: { EnvBaseInfo: this.#base(), UserInfo: { AppId: '1300000000' } } }
      case 'ListTables':
        return this.#list(body)
      case 'CreateTable':
        return this.#create(body)
      case 'DescribeTable':
        return this.#describe(this.#collection(body, 'TableName'))
      case 'UpdateTable':
        return this.#update(this.#collection(body, 'TableName'), body)
      case 'DescribeDatabaseACL':
        return { AclTag: this.#collection(body, 'CollectionName').acl }
      case 'ModifyDatabaseACL':
        this.#collection(body, 'CollectionName').acl = textIn(body, 'AclTag', ACLS)
        return {}
      case 'DescribeStorageSafeRule':
        return this.#ruleOf(this.storageRule, textIn(body, 'Bucket', new RegExp(`^${BUCKET}$`)))
      case 'ModifyStorageSafeRule':
        this.storageRule = this.#rule(body, textIn(body, 'Bucket', new RegExp(`^${BUCKET}$`)))
        return {}
      case 'DescribeSecurityRule':
        return this.#ruleOf(this.functionRule, textIn(body, 'ResourceType', /^FUNCTION$/))
      case 'ModifySecurityRule':
        this.functionRule = this.#rule(body, textIn(body, 'ResourceType', /^FUNCTION$/))
        return {}
      case 'SearchClsLog':
        return { LogResults: searchLogs(this.logs, body) }
      case 'DescribeQuotaData':
        textIn(body, 'MetricName', /^StorageSizepkg$/)
        return { MetricName: 'StorageSizepkg', Value: this.storageUsed, SubValue: '' }
      default:
        return this.web.answer(action, body)
    }
  }

  #base(): Json {
    return {
      ...{ EnvId: this.envId, Alias: 'stand-in', Status: this.status, Region: this.region, Source: 'miniapp' },
      Databases: [{ InstanceId: DATABASE, Status: 'RUNNING', Region: this.region }],
      Storages: [{ Region: this.region, Bucket: BUCKET, CdnDomain: 'standin.tcb.qcloud.la', AppId: '1300000000' }],
      Functions: [{ Namespace: this.envId, Region: this.region }],
      LogServices: [{ LogsetName: 'tcb', LogsetId: LOGS.ClsLogsetId, TopicName: 'tcb', TopicId: LOGS.ClsTopicId }],
    }
  }

  #collection(body: Json, parameter: string): Collection {
    const name = textIn(body, parameter)
    const found = this.collections.get(name)
    if (!found) throw new Refused('ResourceNotFound', `[${name}] collection not exist`)
    return found
  }

  #list(body: Json): Json {
    const [from, most] = [Number(body['MgoOffset'] ?? 0), Number(body['MgoLimit'] ?? 100)]
    const names = [...this.collections.keys()].slice(from, from + most)
    const tables = names.map((TableName) => ({ TableName, Count: 0, Size: 0, IndexCount: 1, IndexSize: 0 }))
    return { Tables: tables, Pager: { Offset: from, Limit: most, Total: this.collections.size } }
  }

  #create(body: Json): Json {
    this.#isConnected(body)
    const name = textIn(body, 'TableName', /^[A-Za-z]\w{0,63}$/)
    if (this.collections.has(name)) throw new Refused('ResourceInUse', `[${name}] table exist`)
    if (this.collections.size >= 100) throw new Refused('LimitExceeded', 'no more than 100 collections')
    this.collections.set(name, { acl: 'PRIVATE', indexes: [], documents: [] })
    return {}
  }

  #isConnected(body: Json): void {
    const connector = objectIn(body, 'MongoConnector')
    textIn(connector, 'DatabaseName', new RegExp(`^${DATABASE}$`))
    textIn(connector, 'InstanceId', /^flexdb$/)
  }

  #describe({ indexes }: Collection): Json {
    const own = { Name: '_id_', Size: 0, Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }
    return {
      Indexes: [own, ...indexes.map(({ name, unique, keys }) => ({ Name: name, Size: 0, Unique: unique, Keys: keys }))],
    }
  }

  #update(collection: Collection, body: Json): Json {
    this.#isConnected(body)
    const { indexes } = collection
    for (const drop of objectsIn(body, 'DropIndexes')) {
      const at = indexes.findIndex(({ name }) => name === textIn(drop, 'IndexName'))
      if (at < 0) throw new Refused('FailedOperation', 'index not found')
      indexes.splice(at, 1)
    }
    for (const create of objectsIn(body, 'CreateIndexes')) {
      const schema = objectIn(create, 'MgoKeySchema')
      const keys = objectsIn(schema, 'MgoIndexKeys').map((key) => ({
        Name: textIn(key, 'Name'),
        Direction: textIn(key, 'Direction', /^(1|-1|2dsphere)$/),
      }))
      const index = { name: textIn(create, 'IndexName', /^\w{1,64}$/), unique: schema['MgoIsUnique'] === true, keys }
      if (indexes.some(({ name }) => name === index.name)) throw new Refused('FailedOperation', 'index already exists')
      if (indexes.length >= 20) throw new Refused('LimitExceeded', 'no more than 20 indexes')
      this.#isUnique(collection, index)
      indexes.push(index)
    }
    return {}
  }

  #isUnique({ documents }: Collection, { unique, keys }: Index): void {
    const values = documents.map((document) => JSON.stringify(keys.map(({ Name }) => valueAt(document, Name))))
    if (unique && new Set(values).size < values.length)
      throw new Refused('FailedOperation', 'E11000 duplicate key error: the unique index cannot be built')
  }

  #rule(body: Json, _of: string): { tag: string; rule: string } {
    const tag = textIn(body, 'AclTag', /^(READONLY|PRIVATE|ADMINWRITE|ADMINONLY|CUSTOM)$/)
    const rule = tag === 'CUSTOM' ? textIn(body, 'Rule') : ''
    try {
      if (rule !== '') JSON.parse(rule)
    } catch {
      throw new Refused('InvalidParameter', 'the rule is no JSON')
    }
    return { tag, rule }
  }

  #ruleOf({ tag, rule }: { readonly tag: string; readonly rule: string }, _of: string): Json {
    return { AclTag: tag, ...(tag === 'CUSTOM' ? { Rule: rule } : {}) }
  }
}
