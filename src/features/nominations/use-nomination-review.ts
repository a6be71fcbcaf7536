import { useState } from 'react'
import type { NominationPart } from '@/contract/nomination'
import { type LedgerLevel, type Nomination, waitingListsOf } from '@/domain/nomination/nomination'
import type { CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { pageUrl } from '../session/routes'
import { useMayAsk } from '../session/use-session'
import { useQuery, useSettled } from '../use-query'
import { distinctRows } from '../pages'
import { handOver, type Picked, usePicking } from '../picking'
import { usePages } from '../use-pages'
import { useShownAgain } from '../page-life'
import { useWrite } from '../use-write'
import { useNominationFile, useNominatingYear } from './use-nomination-file'

/** What the office is about to do: confirm or decline one nomination, or return the list. */
export type Deciding =
  { readonly kind: 'confirmed' | 'declined'; readonly nominationId: string } | { readonly kind: 'return' }

/** The unions' lists as the office sees them. */
export const useNominationTotals = () => {
  const mayAsk = useMayAsk('office')
  const { present, here, year } = useNominatingYear('papers/nomination-review')
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const pages = usePages('nomination.list', mayAsk ? { ...present, search: settled } : null)
  useShownAgain(() => void pages.reload())
  return {
    ...pages,
    here,
    year,
    rows: pages.rows && distinctRows(pages.rows, ({ unionId }) => unionId),
    search,
    setSearch,
    searched: settled,
  }
}

export type NominationTotals = ReturnType<typeof useNominationTotals>

/** One union's lists, on which the office decides. */
export const useNominationReview = (unionId: string) => {
  const mayAsk = useMayAsk('office')
  const { present, ended, year, mayNominate, here } = useNominatingYear('papers/nomination-review', unionId)
  const [level, setLevel] = useState<LedgerLevel>('provincial')
  const [deciding, setDeciding] = useState<Deciding>()
  const [note, setNote] = useState('')
  const { file, failure, reload, take } = useNominationFile(mayAsk ? unionId : undefined, present)
  const verdict = useWrite('nomination.decide')
  const returning = useWrite('nomination.return')
  const unionPage = (union: string, many?: LedgerLevel): string =>
    pageUrl('papers/nomination-review', { ...here, union, many })
  const nominationId = deciding && deciding.kind !== 'return' ? deciding.nominationId : undefined
  const item = file?.lists[level].items.find((each) => each.nominationId === nominationId)

  const waiting = file?.lists[level].items.filter(({ state }) => state === 'submitted') ?? []
  const picking = usePicking<Nomination>({
    ...{ rows: waiting, more: false },
    pickedOf: ({ nominationId: id, name }) => ({ id, name }),
    readAll: () => Promise.resolve(waiting.map((each) => each.nominationId)),
  })

  const decidedAll = file !== undefined && waitingListsOf(file) === 0
  const others = useQuery('nomination.list', decidedAll ? { ...present, search: '', offset: 0 } : null)
  const following = others.value?.rows.find((row) => row.unionId !== unionId && waitingListsOf(row) > 0)

  const decide = (next: Deciding): void => {
    verdict.clear()
    returning.clear()
    setNote('')
    setDeciding(next)
  }

  const confirm = async (): Promise<boolean> => {
    if (!file || !deciding) return false
    const target = { ...present, unionId, ledger: level }
    let result: CallResult<NominationPart>
    if (deciding.kind === 'return')
      result = await returning.run({ ...target, seenRevision: file.lists[level].revision, note })
    else if (item)
      result = await verdict.run({
        ...target,
        nominationId: item.nominationId,
        seenRevision: item.revision,
        verdict: deciding.kind,
        note,
      })
    else return false
    const done = await take(result)
    if (done) setDeciding(undefined)
    return done
  }

  return {
    level,
    year,
    mayNominate,
    ended,
    /** Once the year that it was for is open, nobody comes onto its provincial ledger any more. */
    mayConfirm: mayNominate && !(ended && level === 'provincial'),
    /** Once nothing of this union waits: the next one that does. */
    next: decidedAll && following ? { name: following.unionName, url: unionPage(following.unionId) } : undefined,
    /** Where several of the list are confirmed together. */
    manyPage: unionPage(unionId, level),
    /** 多选 of those that wait, and where these are confirmed together. */
    picking,
    pickedPage: (picked: readonly Picked[]): string =>
      pageUrl('papers/nomination-review', { ...here, union: unionId, many: level, ...handOver(picked) }),
    setLevel,
    file,
    failure,
    reload,
    deciding,
    decide,
    cancel: () => setDeciding(undefined),
    /** The nomination that is being decided on. */
    item,
    note,
    setNote,
    confirm,
    running: verdict.running || returning.running,
    writeFailure: (verdict.failure ?? returning.failure) satisfies Failure | undefined,
  }
}

export type NominationReview = ReturnType<typeof useNominationReview>
