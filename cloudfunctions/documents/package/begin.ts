import type { AskedScope } from '@/contract/package'
import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { checkMayTakeAway } from '@/domain/job/enterprise-table'
import { FREE } from '@/domain/job/job'
import { packageExpiry, type PackageJob } from '@/domain/package/package-job'
import { planParts } from '@/domain/package/package-plan'
import { CHOSEN_AT_MOST, checkMayPackage, isWithin, type PackageScope } from '@/domain/package/package-scope'
import { rootFolder } from '@/domain/package/package-tree'
import { lastStamped, stampedOf } from '@/domain/package/stamped'
import { enterpriseReportIds, reportIdOf } from '@/domain/report/report'
import { reportKindsOf } from '@/domain/report/sections'
import { byKey, reportStampedFiles } from '@/domain/package/attachments'
import { readsAsItStands } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Call } from '../../_host/call'
import { pagesAfter } from '../../_store/all-pages'
import type { LoadDocument } from '../../_store/package-contents'
import { countedAgainst } from '../../_store/standing-fields'
import { requireInCycle } from '../../_host/with-cycle'
import { unionLoads } from './report-sheets'
import { attachmentsOf, findReadable, isPacked } from './share-contents'

const OUTLINES_A_QUERY = 100

const enterpriseReportKinds = reportKindsOf('enterprise')

/** A scope that somebody may package, with what it is called. */
export interface Permitted {
  readonly person: Person
  readonly cycle: Cycle
  readonly scope: PackageScope
  readonly title: string
}

/** What a scope is called, and the union that it answers to; undefined where there is no such place in the cycle. */
const describe = async (
  { stores }: Call,
  cycle: Cycle,
  scope: PackageScope,
): Promise<{ name: string; unionId: string | null } | undefined> => {
  switch (scope.kind) {
    case 'all':
      return { name: '全省', unionId: null }
    case 'union': {
      const union = await stores.unions.find(scope.unionId)
      return union && { name: union.name, unionId: union.unionId }
    }
    case 'chosen':
      return { name: `所选${scope.enterpriseIds.length}家企业`, unionId: scope.unionId }
    case 'enterprise': {
      const [outline] = await stores.assessments.outlinesById([assessmentIdOf(cycle.cycleId, scope.enterpriseId)])
      return outline && { name: outline.enterpriseName, unionId: outline.unionId }
    }
  }
}

/** Whoever asks, if they may package `scope` in the year that they named, or are led to. Who may not is not told whether it exists. */
export const requireScope = async (
  call: Call,
  scope: PackageScope,
  cycleId: string | undefined,
): Promise<Permitted | Refusal> => {
  const asking = await requireInCycle(call, cycleId)
  if (isRefusal(asking)) return asking
  const { person, cycle } = asking
  const place = await describe(call, cycle, scope)
  const refused = checkMayPackage(person, scope, place?.unionId ?? null)
  if (refused) return refused
  if (!place) return refuse(scope.kind === 'union' ? 'union_unknown' : 'enterprise_unknown')
  return { person, cycle, scope, title: `${rootFolder(cycle.cycleId)}-${place.name}` }
}

type AskedShown = Extract<AskedScope, { readonly kind: 'shown' }>

/** Whom a list shows now, in the ledger's order; one more than may be chosen where there are more. */
const idsShown = async (
  { stores, now }: Call,
  { person, cycle }: Pick<Permitted, 'person' | 'cycle'>,
  { shown, search }: AskedShown,
): Promise<readonly string[]> => {
  const [named, rubric] = await Promise.all([stores.renamed.search(search, cycle.cycleId), stores.editions.of(cycle)])
  const list = await stores.enterpriseTables.listed({
    ...{ year: countedAgainst(cycle, rubric, now), shown },
    search: named,
    personId: person.personId,
  })
  const pages = pagesAfter<AssessmentOutline, number>(
    -1,
    (no, limit) => stores.enterpriseTables.outlines(list, no, limit),
    ({ enterpriseNo }) => enterpriseNo,
    OUTLINES_A_QUERY,
  )
  const ids: string[] = []
  for await (const page of pages) {
    ids.push(...page.map(({ enterpriseId }) => enterpriseId))
    if (ids.length > CHOSEN_AT_MOST) break
  }
  return ids
}

/** Enterprises that were chosen, if whoever asks may package each of them. Who may not is not told whether one exists. */
const requireChosen = async (
  call: Call,
  { person, cycle }: Pick<Permitted, 'person' | 'cycle'>,
  enterpriseIds: readonly string[],
): Promise<Permitted | Refusal> => {
  if (enterpriseIds.length > CHOSEN_AT_MOST) return refuse('package_too_many', { limit: CHOSEN_AT_MOST })
  const unionId = person.seat.role === 'reviewer' ? person.seat.unionId : null
  const scope: PackageScope = { kind: 'chosen', enterpriseIds, unionId }
  const found = await call.stores.packageContents.outlines(cycle.cycleId, scope)
  const mine = found.filter((outline) => isWithin(scope, outline))
  if (mine.length < enterpriseIds.length) return refuse(unionId === null ? 'enterprise_unknown' : 'other_union')
  return requireScope(call, scope, cycle.cycleId)
}

/** Whoever asks, if they may package what they ask of; what a list shows is found out here, and stays as it is from then on. */
export const requireAsked = async (
  call: Call,
  asked: AskedScope,
  cycleId: string | undefined,
): Promise<Permitted | Refusal> => {
  if (asked.kind !== 'chosen' && asked.kind !== 'shown') return requireScope(call, asked, cycleId)
  const reader = await requireInCycle(call, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  if (asked.kind === 'chosen') return requireChosen(call, reader, [...new Set(asked.enterpriseIds)])
  const refused = checkMayTakeAway(reader.person, asked.shown)
  return refused ?? requireChosen(call, reader, await idsShown(call, reader, asked))
}

/** What a package would be planned from: every assessment with the photos that whoever asks may have of it. */
const readableLoads = async (
  { stores }: Call,
  { person, cycle, scope }: Permitted,
): Promise<readonly LoadDocument[] | Refusal> => {
  const readable: LoadDocument[] = []
  for (const load of await stores.packageContents.loads(cycle.cycleId, scope)) {
    if (!isPacked(load, scope)) continue
    const whole = readsAsItStands(person.seat.role, 'contact', load.state)
      ? load
      : await findReadable(stores, person.seat.role, load.assessmentId)
    if (isRefusal(whole)) return whole
    if (whole) readable.push(whole)
  }
  return readable.length === 0 ? refuse('package_empty') : readable
}

/** The job of a package with its plan, or the refusal where nothing would be in it. */
export const planJob = async (call: Call, permitted: Permitted): Promise<PackageJob | Refusal> => {
  const { stores, now, requestId } = call
  const { person, cycle, scope, title } = permitted
  const loads = await readableLoads(call, permitted)
  if (isRefusal(loads)) return loads
  const rubric = await stores.editions.of(cycle)
  const stamps = await stores.stamps.filesOf(loads.map(({ assessmentId }) => assessmentId))
  const ofReports = await stores.stamps.filesOf(
    loads.flatMap(({ enterpriseId }) => enterpriseReportIds(cycle.cycleId, enterpriseId)),
  )
  const unions = await unionLoads(call, { scope, reader: person.seat.role, cycleId: cycle.cycleId })
  return {
    packageId: requestId,
    personId: person.personId,
    seat: seatKeyOf(person.seat),
    reader: person.seat.role,
    scope,
    title,
    cycleId: cycle.cycleId,
    state: 'building',
    plan: planParts([
      ...loads.map(({ assessmentId, enterpriseName, ...load }) => ({
        assessmentId,
        enterpriseName,
        attachments: [
          ...attachmentsOf(load, rubric, stampedOf(stamps.get(assessmentId), load).sheets),
          ...enterpriseReportKinds.flatMap((kind) =>
            reportStampedFiles(kind, lastStamped(ofReports.get(reportIdOf(cycle.cycleId, kind, load.enterpriseId)))),
          ),
        ].sort(byKey),
      })),
      ...unions,
    ]),
    parts: [],
    inside: [],
    lease: FREE,
    failures: 0,
    startedAt: now,
    finishedAt: null,
    expiresAt: packageExpiry(now),
  }
}
