import { filesOfArchive } from '../../../deployment/bundle'
import { HEALTH_PARTS, well, type Finding } from '@/domain/health/health'
import type { Files } from '../../../deployment/state'
import type { Cos } from './cos'
import { LOGS } from './tcb'
import { isObject, numberIn, objectIn, objectsIn, Refused, textIn } from './refused'

type Json = Readonly<Record<string, unknown>>

export interface StandInFunction {
  readonly name: string
  runtime: string
  handler: string
  timeout: number
  memorySize: number
  status: string
  /** So many more times it is seen changing before it rests. */
  unsettled: number
  variables: Record<string, string>
  triggers: Array<{ readonly name: string; readonly config: string }>
  /** Where its code lies. */
  code: string
  files: Files
}

const RUNTIMES = /^Nodejs(8\.9|10\.15|12\.16|16\.13|18\.15|20\.19)$/
const NAME = /^[A-Za-z][\w-]{0,58}[A-Za-z0-9]$/
const SEVEN_FIELDS = /^\S+( \S+){6}$/
const TEMPORARY = 'shtempcos-1253665819.cos.ap-shanghai.myqcloud.com'

/** Functions: a runtime for life, variables replaced whole, and nothing changed while something is changing. */
export class Scf {
  readonly functions = new Map<string, StandInFunction>()
  /** What `deadline` finds when it is asked how the environment is. */
  findings: readonly Finding[] = HEALTH_PARTS.map((part) => well(part))
  /** What a call of a function comes to; by default it refuses nobody, as ours do, and says how the environment is. */
  invoked: (name: string, event: unknown) => unknown = (name, event) =>
    name === 'deadline' && isObject(event) && event['check'] === 'health'
      ? { findings: this.findings }
      : { outcome: 'refused', refusal: { refused: 'identity_missing' } }
  /** Takes triggers and keeps none. */
  forgetsTriggers = false
  /** How often a function is seen changing after each change. */
  changingFor = 2

  constructor(
    private readonly envId: string,
    private readonly region: string,
    private readonly cos: Cos,
  ) {}

  async answer(action: string, body: Json): Promise<Json> {
    if (action === 'GetTempCosInfo') return this.#temporary(body)
    textIn(body, 'Namespace', new RegExp(`^${this.envId}$`))
    if (action === 'CreateFunction') return this.#create(body)
    const found = this.functions.get(textIn(body, 'FunctionName'))
    if (!found) throw new Refused('ResourceNotFound.Function', '未找到指定的函数，请创建后再试。')
    if (action === 'GetFunction') return this.#describe(found)
    if (action === 'GetFunctionAddress') return { Url: `https://${found.code}?download=function`, CodeSha256: '' }
    this.#isSettled(found)
    switch (action) {
      case 'UpdateFunctionCode':
        return this.#setCode(found, body)
      case 'UpdateFunctionConfiguration':
        return this.#configure(found, body)
      case 'BatchCreateTrigger':
        return this.#createTriggers(found, body)
      case 'DeleteTrigger':
        return this.#deleteTrigger(found, textIn(body, 'TriggerName'))
      case 'Invoke':
        return this.#invoke(found, body)
      default:
        throw new Refused('InvalidAction', `not stood in for: ${action}`)
    }
  }

  /** The day and the path under which code may be uploaded. */
  #temporary(body: Json): Json {
    const path = textIn(body, 'ObjectPath', /^\d+\/[\w-]+\/[\w-]+\.zip$/)
    return { Date: '2026-12-01', Sign: this.cos.sign(path) }
  }

  #isSettled({ name, status }: StandInFunction): void {
    if (status !== 'Active') throw new Refused('FailedOperation.FunctionStatusError', `${name} is ${status}`)
  }

  #change(found: StandInFunction, status: string): void {
    found.status = status
    found.unsettled = this.changingFor
  }

  async #codeIn(body: Json): Promise<Pick<StandInFunction, 'code' | 'files'>> {
    const code = objectIn(body, 'Code')
    textIn(code, 'CosBucketRegion', new RegExp(`^${this.region}$`))
    const place = `${TEMPORARY}/${textIn(code, 'TempCosObjectName', /^\/[^/]/).slice(1)}`
    const archive = this.cos.objects.get(place)
    if (!archive) throw new Refused('InvalidParameterValue.TempCosObjectName', `nothing lies at ${place}`)
    // What is uploaded later under the same name is not this function's.
    const kept = `${place}-${this.functions.size}-${this.cos.objects.size}`
    this.cos.objects.set(kept, archive)
    const files = await filesOfArchive(archive)
    if (!('index.js' in files)) throw new Refused('InvalidParameterValue.Handler', 'there is no index.js')
    return { code: kept, files }
  }

  async #create(body: Json): Promise<Json> {
    const name = textIn(body, 'FunctionName', NAME)
    if (this.functions.has(name)) throw new Refused('ResourceInUse.Function', `${name} exists`)
    textIn(body, 'Role', /^TCB_QcsRole$/)
    textIn(body, 'Stamp', /^MINI_QCBASE$/)
    if (body['InstallDependency'] !== 'FALSE') throw new Refused('InvalidParameter', 'nothing is to be installed')
    this.#logs(body)
    const made: StandInFunction = {
      ...{ name, runtime: textIn(body, 'Runtime', RUNTIMES), handler: textIn(body, 'Handler', /^index\.main$/) },
      ...{ timeout: numberIn(body, 'Timeout', 1, 900), memorySize: numberIn(body, 'MemorySize', 128, 3072) },
      ...{ status: 'Creating', unsettled: this.changingFor, triggers: [] },
      variables: this.#variablesIn(body),
      ...(await this.#codeIn(body)),
    }
    this.functions.set(name, made)
    return {}
  }

  /** A function that is told of no place to log to logs nowhere. */
  #logs(body: Json): void {
    for (const [name, id] of Object.entries(LOGS)) textIn(body, name, new RegExp(`^${id}$`))
  }

  async #setCode(found: StandInFunction, body: Json): Promise<Json> {
    Object.assign(found, await this.#codeIn(body))
    this.#change(found, 'Updating')
    return {}
  }

  #configure(found: StandInFunction, body: Json): Json {
    if (body['Runtime'] !== undefined && body['Runtime'] !== found.runtime)
      throw new Refused('InvalidParameterValue.Runtime', 'the runtime cannot be changed')
    found.timeout = numberIn(body, 'Timeout', 1, 900)
    found.memorySize = numberIn(body, 'MemorySize', 128, 3072)
    found.variables = this.#variablesIn(body)
    this.#change(found, 'Updating')
    return {}
  }

  #variablesIn(body: Json): Record<string, string> {
    const given = objectsIn(objectIn(body, 'Environment'), 'Variables')
    const pairs = given.map((each) => [textIn(each, 'Key', /^[A-Za-z]\w{1,63}$/), textIn(each, 'Value')] as const)
    if (pairs.reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(value), 0) > 4096)
      throw new Refused('LimitExceeded.EnvironmentVariables', 'no more than 4 KB of variables')
    return Object.fromEntries(pairs)
  }

  #createTriggers(found: StandInFunction, body: Json): Json {
    const triggers: unknown = JSON.parse(textIn(body, 'Triggers'))
    if (!Array.isArray(triggers) || triggers.length !== body['Count'] || !triggers.every(isObject))
      throw new Refused('InvalidParameter', 'Triggers and Count')
    for (const trigger of triggers) {
      const name = textIn(trigger, 'TriggerName', /^[A-Za-z][\w-]{0,99}$/)
      textIn(trigger, 'Type', /^timer$/)
      if (found.triggers.some((each) => each.name === name))
        throw new Refused('ResourceInUse.Trigger', `${name} exists`)
      const config = textIn(trigger, 'TriggerDesc', SEVEN_FIELDS)
      if (!this.forgetsTriggers) found.triggers.push({ name, config })
    }
    return {}
  }

  #deleteTrigger(found: StandInFunction, name: string): Json {
    if (!found.triggers.some((each) => each.name === name)) throw new Refused('ResourceNotFound.Trigger', name)
    found.triggers = found.triggers.filter((each) => each.name !== name)
    return {}
  }

  async #invoke(found: StandInFunction, body: Json): Promise<Json> {
    const event: unknown = JSON.parse(textIn(body, 'ClientContext'))
    return {
      Result: { RetMsg: JSON.stringify(await this.invoked(found.name, event)), ErrMsg: '', InvokeResult: 0, Log: '' },
    }
  }

  #describe(found: StandInFunction): Json {
    const seen = found.status
    if (found.unsettled > 0) found.unsettled -= 1
    else if (seen === 'Creating' || seen === 'Updating') found.status = 'Active'
    return {
      ...{ FunctionName: found.name, Runtime: found.runtime, Handler: found.handler, Status: found.status },
      ...{ Timeout: found.timeout, MemorySize: found.memorySize, Namespace: this.envId },
      Environment: { Variables: Object.entries(found.variables).map(([Key, Value]) => ({ Key, Value })) },
      Triggers: found.triggers.map(({ name, config }) => ({
        ...{ TriggerName: name, Type: 'timer', Enable: 1 },
        TriggerDesc: JSON.stringify({ cron: config }),
      })),
    }
  }
}
