import { confirmMany, type ConfirmedNomination } from '@/domain/nomination/confirm-many'
import type { LedgerLevel, NominationFile } from '@/domain/nomination/nomination'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import type { Handler } from '../../_host/call'
import { allowing } from '../../_host/with-cycle'
import { changeFile, fileOf, requireNominating } from './nomination-file'

/** The ledger is read beside the transaction: what stands on it may be this nomination, confirmed by a colleague in between. */
const explained = (result: ConfirmedNomination, file: NominationFile, level: LedgerLevel) => {
  const item = file.lists[level].items.find(({ nominationId }) => nominationId === result.nominationId)
  return item?.state === 'confirmed' ? { ...result, refusal: refuse('nomination_decided') } : result
}

/** 同意入库 of several of one list: one transaction, so that numbers on the ledger and the list never disagree. */
export const confirmManyNominations: Handler<'nomination.confirmMany'> = async ({ ledger, seen, ...place }, call) => {
  const nominating = allowing(call, 'nominate', await requireNominating(call, place, 'office'))
  if (isRefusal(nominating)) return nominating
  const { stores, now, requestId } = call
  const done = await changeFile<readonly ConfirmedNomination[]>(
    call,
    nominating,
    `.${ledger}.many`,
    async (file, transaction) => {
      const confirmed = confirmMany(file, ledger, seen, {
        ...{ actor: nominating.person, now, requestId },
        ledger: ledger === 'provincial' ? await stores.enterprises.ledgerNames() : [],
        yearOpened: (await transaction.find('cycles', nominating.cycleId)) !== undefined,
      })
      if (isRefusal(confirmed)) return confirmed
      const { enters, results, ...change } = confirmed
      for (const enterprise of enters)
        await transaction.add('enterprises', { _id: enterprise.enterpriseId, ...enterprise })
      return { ...change, said: results }
    },
  )
  if (isRefusal(done)) return done
  const results = done ?? []
  if (!results.some(({ refusal }) => refusal?.refused === 'nomination_on_ledger')) return { results }
  const file = await fileOf(call, nominating)
  return {
    results: results.map((each) =>
      each.refusal?.refused === 'nomination_on_ledger' ? explained(each, file, ledger) : each,
    ),
  }
}
