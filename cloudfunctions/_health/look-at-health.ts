import { HEALTH_PARTS, notLookedAt, well, wrong, type Finding, type HealthPart } from '@/domain/health/health'
import { lookAtCollections, lookAtFunctions, lookAtStorage, lookAtUniqueKeys } from './by-use'
import { lookAtEvents, lookAtJobs, lookAtMessages, lookAtTimers, lookAtUndelivered } from './kept'
import { tried, type Look } from './look'
import { lookAtWechat } from './wechat'

/** Those of the variables that are missing beside those that are given. What every function needs is there, or none would answer. */
const lookAtVariables = ({ configuration: { incomplete } }: Look): Finding =>
  incomplete.length > 0 ? wrong('variables', 'incomplete', { names: incomplete }) : well('variables')

/** What looks at a part, or at several of which the first is named. */
type LookAt = readonly [part: HealthPart, look: (look: Look) => Promise<Finding | readonly Finding[]>]

/** One after the other: the database serves few calls at once, and people are waiting. */
const IN_TURN: readonly LookAt[] = [
  ['collections', lookAtCollections],
  ['unique_keys', lookAtUniqueKeys],
  ['storage', lookAtStorage],
  ['clock', lookAtTimers],
  ['events', lookAtEvents],
  ['messages', lookAtMessages],
  ['jobs', lookAtJobs],
  ['undelivered', lookAtUndelivered],
]

/**
 * Looks at the environment part by part, in the order in which they are shown. It tries what a function can use and takes it back; what
 * only the deployment's command can read is said to be unseen. It never fails as a whole: a part that cannot be looked at is at fault.
 */
export const lookAtHealth = async (look: Look): Promise<readonly Finding[]> => {
  const inTurn = async (): Promise<readonly Finding[]> => {
    const findings: Finding[] = []
    for (const [part, lookAt] of IN_TURN) findings.push(...(await tried(look, part, () => lookAt(look))))
    return findings
  }
  // What may be waited for is waited for at once: the call has twenty seconds.
  const [functions, wechat, others] = await Promise.all([
    tried(look, 'functions', () => lookAtFunctions(look)),
    tried(look, 'wechat', () => lookAtWechat(look)),
    inTurn(),
  ])
  const found = [lookAtVariables(look), ...functions, ...wechat, ...others]
  return HEALTH_PARTS.map((part) => found.find((each) => each.part === part) ?? notLookedAt(part, 'unseen'))
}
