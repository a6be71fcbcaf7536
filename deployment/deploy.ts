import { applyStep } from './apply-step'
import { filesOfFolder } from './bundle'
import type { CloudApi } from './cloud-api'
import { sayFailure } from './failure-words'
import type { FirstData } from './first-data'
import { deployment } from './manifest'
import { migrateDocuments } from './migrate-documents'
import { planOf, type Bundles, type Plan, type Step } from './plan'
import { faultsOf, type Facts } from './preflight'
import { readCloud } from './read-cloud'
import { remarksOf } from './remarks'
import { settingsFile } from './settings'
import type { CloudState } from './state'
import { answerFault, healthOf, storageUsed } from './smoke'
import { requiredVariables } from './variables'
import { isWebStep, variablesWithWeb } from './web/web-plan'
import { applyWebStep } from './web/web-step'
import { sayAppSecretBefore, sayMadeBefore } from './rotate'
import { sayCode, sayConflict, sayFault, sayFinding, sayRemark, sayStep } from './words'

export interface Deployment {
  readonly facts: Facts
  /** Where the functions are built, a folder each. */
  readonly builds: string
  /** Where the web program is built. */
  readonly webBuild: string
  readonly api: CloudApi
  readonly data: FirstData
  readonly dryRun: boolean
  readonly say: (line: string) => void
  /** Milliseconds between two looks at a function that is changing. */
  readonly pause: number
}

const bundlesOf = ({ builds, facts }: Deployment): Bundles => ({
  functions: Object.fromEntries(
    deployment.functions.map(({ name }) => [name, filesOfFolder(`${builds}/${name}`).files]),
  ),
  web: facts.web,
})

/** Reads everything, and what is to be done about it; `others` is not ours. */
const looked = async (deploying: Deployment): Promise<Plan & Pick<CloudState, 'others' | 'web'>> => {
  const { api, data, facts, pause } = deploying
  const state = await readCloud(api, facts.settings, pause)
  const found = await data.read(new Set(Object.keys(state.collections)))
  return { ...planOf(state, found, facts.settings, bundlesOf(deploying)), others: state.others, web: state.web }
}

const taken = async ({ api, data, builds, webBuild, pause }: Deployment, step: Step): Promise<void> => {
  if (step.do === 'fill first data') await data.fill()
  else if (step.do === 'migrate') await migrateDocuments(api)
  else if (step.do === 'invite office') await data.invite(step.name)
  else if (isWebStep(step)) await applyWebStep(api, step, webBuild, pause)
  else await applyStep(api, step, builds, pause)
}

/** Takes the steps in their order, up to the first that fails; whether none did. */
const apply = async (deploying: Deployment, steps: readonly Step[]): Promise<boolean> => {
  const { say } = deploying
  for (const [at, step] of steps.entries()) {
    try {
      await taken(deploying, step)
    } catch (failure) {
      say(`✗ ${at + 1}/${steps.length} ${sayStep(step)}：没有成功。${sayFailure(failure)}`)
      return false
    }
    say(`✓ ${at + 1}/${steps.length} ${sayStep(step)}`)
  }
  return true
}

/** Takes the steps. The web program's address is told to the functions, and is there once its hosting is open: the rest is looked at anew. */
const applyAll = async (deploying: Deployment, steps: readonly Step[]): Promise<void> => {
  const first = steps.filter((step) => step.do === 'open hosting')
  if (first.length === 0) return void (await apply(deploying, steps))
  if (!(await apply(deploying, first))) return
  await apply(deploying, (await looked(deploying)).steps)
}

/** Which secrets are being changed, and whether the former one can go. */
const rotationsUnderWay = async ({ facts, data }: Deployment): Promise<readonly string[]> => {
  const { variables, envId } = facts.settings
  return [
    ...(variables.INVITATION_SECRET_BEFORE === undefined
      ? []
      : [sayMadeBefore(await data.madeBefore(), settingsFile(envId))]),
    ...(variables.WX_SECRET_BEFORE === undefined ? [] : [sayAppSecretBefore(facts.templates, settingsFile(envId))]),
  ]
}

/** What is still not as the manifest says; nothing of the functions is asked before the rest is right. */
const leftOver = async (deploying: Deployment, { conflicts, steps }: Plan): Promise<readonly string[]> => {
  const silent: string[] = []
  if (steps.length === 0)
    for (const { name } of deployment.functions) {
      const fault = await answerFault(deploying.api, name)
      if (fault !== null) silent.push(`云函数 ${name} 调用不对：${fault}`)
    }
  return [...conflicts.map(sayConflict), ...steps.map(sayStep), ...silent]
}

/** Says how the environment is, as its own function found it by using it; whether that is well. */
const sayHealth = async ({ api, say }: Deployment): Promise<boolean> => {
  const found = await healthOf(api)
  if (typeof found === 'string') {
    say(`运行状态没有查成，云函数 deadline 答：${found}`)
    return false
  }
  say(`云存储已用 ${await storageUsed(api)}。`)
  const faults = found.filter(({ state }) => state === 'fault')
  for (const each of found.filter(({ state }) => state !== 'fault' && state !== 'unseen')) say(`✓ ${sayFinding(each)}`)
  for (const each of faults) say(`✗ ${sayFinding(each)}`)
  say(faults.length === 0 ? '部署好了，运行正常。' : '部署好了，但有上面的故障。改好以后再运行一次。')
  return faults.length === 0
}

/** Reads everything back and has the environment look at itself: these alone decide. */
const judged = async (deploying: Deployment): Promise<boolean> => {
  const { data, say } = deploying
  const now = await looked(deploying)
  const left = await leftOver(deploying, now)
  if (left.length > 0) {
    say('读回核对：还差下面这些。改好以后再运行一次，从断开的地方接着做。')
    for (const line of left) say(`- ${line}`)
    return false
  }
  const { collections, functions } = deployment
  say(
    `读回核对：${collections.length} 个集合、${functions.length} 个云函数、规则、触发器和初始数据都与清单一致，云函数都有应答。`,
  )
  const healthy = await sayHealth(deploying)
  const { WEB_ADDRESS: address } = variablesWithWeb(deploying.facts.settings, now.web)
  if (address !== undefined) say(`网页版在 ${address}`)
  for (const code of await data.openCodes()) say(sayCode(code))
  for (const line of await rotationsUnderWay(deploying)) say(line)
  return healthy
}

const sayFaults = ({ facts, say }: Deployment, plan: Plan | string | null): void => {
  const file = settingsFile(facts.settings.envId)
  const lines = faultsOf(facts, requiredVariables()).map((fault) => sayFault(fault, file))
  const conflicts = plan === null || typeof plan === 'string' ? [] : plan.conflicts.map(sayConflict)
  const failed = typeof plan === 'string' ? [`没能读取环境：${plan}`] : []
  say('不能部署，先改好下面这些：')
  for (const line of [...lines, ...failed, ...conflicts]) say(`- ${line}`)
}

/**
 * Makes an environment what the manifest says. Says all that is wrong before anything is done; says what is to be done, and ends there
 * where it is only to look. True where what was read in the end is as it should be (or, looking, could be made so).
 */
export const deploy = async (deploying: Deployment): Promise<boolean> => {
  const { facts, dryRun, say } = deploying
  for (const remark of remarksOf(facts)) say(`注意：${sayRemark(remark)}`)
  const faults = faultsOf(facts, requiredVariables())
  const unbuilt = faults.some(({ is }) => is === 'function not built')
  const withoutKeys = faults.some(({ is }) => is === 'keys missing' || is === 'environment id')
  const plan = withoutKeys || unbuilt ? null : await looked(deploying).catch(sayFailure)
  if (plan === null || typeof plan === 'string' || faults.length > 0 || plan.conflicts.length > 0) {
    sayFaults(deploying, plan)
    return false
  }
  const { steps, others } = plan
  if (others.length > 0) say(`注意：清单里没有的集合，不去动它：${others.join('、')}。`)
  say(steps.length === 0 ? '和清单没有差别。' : `和清单有 ${steps.length} 处差别：`)
  for (const step of steps) say(`- ${sayStep(step)}`)
  if (dryRun) return true
  try {
    await applyAll(deploying, steps)
    return await judged(deploying)
  } catch (failure) {
    say(`读回核对没有做完。${sayFailure(failure)}。再运行一次，从断开的地方接着做。`)
    return false
  }
}
