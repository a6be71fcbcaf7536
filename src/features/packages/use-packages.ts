import { useCallback, useEffect, useRef, useState } from 'react'
import type { AskedScope, PackageView } from '@/contract/package'
import { call, type CallResult } from '@/services/call'
import type { Failure } from '@/text/failures'
import { driveJob, type Standstill } from '../documents/drive-job'
import { wait } from '../documents/while-open'
import { usePageYear } from '../session/page-year'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'
import { wholePackage } from './whole-package'

type Reply = CallResult<{ readonly package: PackageView }>

export type { PackageView }

const readWhole = (first: Reply): Promise<Reply> =>
  wholePackage(first, (packageId, from) => call('package.status', { packageId, from }))

const viewOf = (reply: Reply): CallResult<PackageView> =>
  reply.outcome === 'done' ? { outcome: 'done', value: reply.value.package } : reply

/** Goes on with a package for as long as the page is there. */
const useDriving = (begun: PackageView | undefined, show: (view: PackageView) => void) => {
  const [standstill, setStandstill] = useState<Standstill>(null)
  const [failure, setFailure] = useState<Failure>()
  const packageId = begun?.packageId
  const from = useRef(begun)
  from.current = begun
  useEffect(() => {
    if (packageId === undefined || !from.current) return undefined
    let open = true
    void driveJob(from.current, {
      goOn: async () => viewOf(await readWhole(await call('package.continue', { packageId }))),
      ask: async () => viewOf(await readWhole(await call('package.status', { packageId }))),
      ...{ wait, show, stand: setStandstill, isOpen: () => open },
      piecesOf: ({ partsBuilt }) => partsBuilt,
    }).then((end) => {
      if (open) setFailure(end === undefined || end.outcome === 'done' ? undefined : end)
    })
    return () => {
      open = false
      setStandstill(null)
    }
  }, [packageId, show])
  return { standstill, failure }
}

/** The package that a person meets when they come: the one under way, or the newest that can still be fetched. */
const firstOf = (packages: readonly PackageView[]): PackageView | undefined =>
  packages.find(({ state }) => state === 'building') ?? packages.find(({ state }) => state === 'done')

/** One's packages: the one that is shown, the ones before, and beginning another. Who comes from a list comes to make one of it. */
export const usePackages = (forList: boolean) => {
  const list = useQuery('package.list', {})
  const start = useWrite('package.start')
  const year = usePageYear('papers/package')
  const { cycleId } = year.named
  // undefined: nobody has chosen yet; null: a new one is to be made.
  const [chosen, setChosen] = useState<string | null | undefined>(forList ? null : undefined)
  const [latest, setLatest] = useState<PackageView>()
  const packages = list.value?.packages
  const wanted = chosen === undefined ? firstOf(packages ?? [])?.packageId : (chosen ?? undefined)
  const listed = packages?.find(({ packageId }) => packageId === wanted)
  const known = latest?.packageId === wanted && wanted !== undefined ? latest : listed
  // One that is under way is asked after anyhow; of any other the list may hold its first parts only.
  const isPart = known !== undefined && known.state !== 'building' && known.parts.length < known.partsBuilt
  const whole = useQuery('package.status', isPart ? { packageId: known.packageId } : null, readWhole)
  const shown = isPart && whole.value?.package.packageId === known.packageId ? whole.value.package : known
  const { standstill, failure } = useDriving(shown?.state === 'building' ? shown : undefined, setLatest)

  const busy = useRef(false)
  const begin = useCallback(
    async (scope: AskedScope) => {
      if (busy.current) return
      busy.current = true
      const result = await start.run({ ...(cycleId === undefined ? {} : { cycleId }), scope })
      busy.current = false
      if (result.outcome !== 'done') return
      setLatest(result.value.package)
      setChosen(result.value.package.packageId)
    },
    [start, cycleId],
  )
  const open = useCallback(
    (packageId: string | null) => {
      start.clear()
      setChosen(packageId)
      void list.reload()
    },
    [list, start],
  )
  return {
    year,
    ready: packages !== undefined,
    failure: list.failure,
    reload: list.reload,
    shown,
    others: (packages ?? []).filter(({ packageId }) => packageId !== shown?.packageId),
    standstill,
    drivingFailure: failure ?? (isPart ? whole.failure : undefined),
    begin,
    beginning: start.running,
    beginFailure: start.failure,
    open,
  }
}

export type Packages = ReturnType<typeof usePackages>
