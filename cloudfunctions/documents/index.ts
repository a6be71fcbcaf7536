import * as v from 'valibot'
import { refuse } from '@/domain/refusal/refusal'
import { readConfiguration } from '../_host/configuration'
import { hostDocuments } from '../_host/host'
import { isCalledByPerson, type InvocationContext } from '../_host/identity'
import { readClock } from '../_host/clock'
import { logLine, logOutage, textless } from '../_host/log'
import { endOfInvocation } from '../_host/time-limit'
import { timedRun } from '../_host/timed-run'
import { openStores } from '../_store/stores'
import { clearAway } from './clear-away'
import { documentJobHandlers } from './handlers/document'
import { editionHandlers } from './handlers/edition'
import { exportHandlers } from './handlers/export'
import { packageHandlers } from './handlers/package'
import { quotaReadingHandlers } from './handlers/quota'
import { rosterHandlers } from './handlers/roster'
import { wordFormHandlers } from './handlers/word-form'
import { onTimer } from './jobs/on-timer'
import { jobRun } from './jobs/run'
import { lookAtClock } from './look-at-clock'

const timed = v.object({ Type: v.literal('Timer') })

const answer = hostDocuments({
  ...documentJobHandlers,
  ...editionHandlers,
  ...exportHandlers,
  ...packageHandlers,
  ...rosterHandlers,
  ...quotaReadingHandlers,
  ...wordFormHandlers,
})

/**
 * Everything that reads or writes Word, PDF, Excel and ZIP: slow and heavy, so that `api` need not be. Its timer clears away files
 * whose time is over and goes on with what nobody waits for any more; a person who says they are the timer is answered as any
 * other.
 */
export const main = async (event: unknown, context: InvocationContext) => {
  if (isCalledByPerson(context) || !v.is(timed, event)) return answer(event, context)
  const began = readClock()
  const stores = openStores()
  const log = (outcome: string, counts?: Readonly<Record<string, number>>): void =>
    logLine({
      ...{ reference: context.request_id, action: 'timer', outcome, ms: readClock() - began },
      ...(counts ? { counts } : {}),
    })
  if (!(await stores.shapes.admit())) {
    log('functions_outdated')
    return refuse('functions_outdated')
  }
  const run = jobRun({
    ...{ stores, configuration: readConfiguration(process.env), reference: context.request_id },
    endsAt: endOfInvocation(context, began),
  })
  try {
    const summary = await timedRun(run.stores, { timer: 'documents', reference: run.reference }, async (onFailure) => {
      // First what takes no time: a run that the platform cuts off has told of the other one.
      await lookAtClock(run).catch((failure: unknown) => {
        logOutage(run.reference, 'look-at-clock', failure)
        onFailure()
      })
      const watched = { ...run, onFailure }
      return { ...(await clearAway(watched)), ...(await onTimer(watched)) }
    })
    log('done', summary)
    return summary
  } catch (failure) {
    logOutage(run.reference, 'timer', failure)
    throw textless(failure)
  }
}
