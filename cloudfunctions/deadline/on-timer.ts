import { carryQuotas } from '../_cycle/carry-quotas'
import { closeArchived } from '../_cycle/close-archived'
import { finishUnionChanges } from '../_cycle/merge-union'
import { driveWithdrawal } from '../_cycle/withdraw'
import { keepDeliveryDays } from '../_messages/delivery-days'
import type { SubscribeMessages } from '../_wechat/subscribe-message'
import { checkContents } from './check-contents'
import { countTotals } from './count-totals'
import { deliverLater, deliverPending } from './deliver'
import { eraseLeft } from './erase-left'
import { fileEvents, fileRecords, sealRecords } from './file-lying'
import { fillSearchKeys } from './fill-search-keys'
import { remind } from './remind'
import { each, type Run } from './run'
import { sendPending } from './send-messages'
import { tellSilence } from './tell-silence'

/** A request is repeated within minutes, or when a phone finds its network again; after this time nobody does. */
const REQUESTS_KEPT = 30 * 86_400_000
/** Of a browser that asked to be let in, and of one that was, nobody asks a day after its end. */
const PAIRINGS_KEPT = 86_400_000

/** Whoever asked for a merger goes on with it; where they have left the office, a colleague does. */
const officeOf =
  ({ stores }: Run) =>
  async (personId: string) => {
    const office = await stores.people.inAudience({ kind: 'office' })
    const found = office.find(({ person }) => person.personId === personId) ?? office[0]
    return found && { openId: found.openId, seat: found.person.seat }
  }

/** A large merger takes many calls: the day's reminders do not wait for all of it. */
const CHANGES_TIME = 15_000
/** WeChat may be slow about a crowd: what is left is the next tick's. */
const CONTENTS_TIME = 10_000

/** Half-hourly: what was left undone, what is late, the day's reminders, and what waits to be sent. */
export const onTimer = async (run: Run, sender: SubscribeMessages) => {
  await fileEvents(run)
  await each(run, 'withdraw-cycle', await run.stores.withdrawals.running(), async (withdrawal) => {
    await driveWithdrawal(run.stores, withdrawal)
    return 1
  })
  const { carryingQuotas, archiving } = await run.stores.cycles.halfDone()
  await each(run, 'carry-quotas', carryingQuotas, async (cycle) => {
    await carryQuotas(run.stores, cycle)
    return 1
  })
  await each(run, 'close-archived', archiving, async (cycleId) => {
    await closeArchived(run.stores, cycleId)
    return 1
  })
  await each(run, 'union-changes', [run.stores], (stores) =>
    finishUnionChanges(stores, officeOf(run), run.now, () => run.clock() - run.now < CHANGES_TIME),
  )
  await each(run, 'release-reviews', await run.stores.unattended.holding(), (unionId) =>
    run.stores.unattended.release(unionId, run.now),
  )
  const reminded = await remind(run)
  await each(run, 'tell-silence', [run], (of) => tellSilence(of, 'documents'))
  await each(run, 'search-keys', [run], fillSearchKeys)
  const told = [...(await deliverPending(run)), ...(await deliverLater(run))]
  const sent = await sendPending(run, sender)
  await each(run, 'delivery-days', [run], keepDeliveryDays)
  await countTotals(run)
  await checkContents(run, { milliseconds: CONTENTS_TIME })
  await each(run, 'forget-requests', [run.now - REQUESTS_KEPT], (before) => run.stores.requests.forget(before))
  await each(run, 'forget-pairings', [run.now - PAIRINGS_KEPT], (before) => run.stores.pairings.forget(before))
  await each(run, 'forget-rates', [run.now], (before) => run.stores.rates.forget(before))
  await fileRecords(run)
  await sealRecords(run)
  await eraseLeft(run)
  return { ...reminded, told: told.length, sent }
}
