import type { packageActions } from '@/contract/package'
import type { AssessmentOutline } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { groupMissing, type MissingGroup } from '@/domain/package/missing'
import type { PackageJob } from '@/domain/package/package-job'
import { isWithin } from '@/domain/package/package-scope'
import { partFileName } from '@/domain/package/package-tree'
import { readsAsItStands } from '@/domain/people/access'
import type { Person } from '@/domain/people/person'
import { isOfPresentSeat } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { ANSWER_BYTES, countWithin } from '../../_host/answer-size'
import { requirePerson, type Call, type Handlers } from '../../_host/call'
import { requireInCycle } from '../../_host/with-cycle'
import { planJob, requireAsked, requireScope, type Permitted } from '../package/begin'
import { drive } from '../jobs/drive'
import { jobRun } from '../jobs/run'
import { isPacked } from '../package/share-contents'
import { findMissing } from '../package/standings'
import { viewOf } from '../package/view'
import { expirePackage, packageWork } from '../package/work'

/** A call begins no further part after this: so a phone, which gives up on a call after 60 s, sees each part as it is done. */
const CALL_MILLISECONDS = 3_000
const LISTED = 5
const PLACES = 12
const IDS_A_REQUEST = 100

interface Own {
  readonly job: PackageJob
  readonly person: Person
}

const isOwn = (job: PackageJob, person: Person): boolean =>
  job.personId === person.personId && isOfPresentSeat(person, job, job.startedAt)

/** One's own package, once it is sure that one may still see what is in it. */
const requireOwn = async (call: Call, packageId: string): Promise<Own | Refusal> => {
  const person = await requirePerson(call)
  if (isRefusal(person)) return person
  const job = await call.stores.packages.find(packageId)
  if (!job || !isOwn(job, person)) return refuse('package_unknown')
  const permitted = await requireScope(call, job.scope, job.cycleId)
  return isRefusal(permitted) ? permitted : { job, person }
}

/** Whether a reviewer's part holds an enterprise that another union answers for by now; the overview tells of all of them. */
const isHandedOver = async ({ stores }: Call, { job, person }: Own, index: number): Promise<boolean> => {
  const { inside, parts, scope } = job
  if (person.seat.role !== 'reviewer' || (scope.kind !== 'union' && scope.kind !== 'chosen')) return false
  const shown = inside.filter(({ part, left }) => !left && (parts[index]?.overview || part === index))
  const ids = [...new Set(shown.map(({ assessmentId }) => assessmentId))]
  for (let at = 0; at < ids.length; at += IDS_A_REQUEST) {
    const outlines = await stores.assessments.outlinesById(ids.slice(at, at + IDS_A_REQUEST))
    if (outlines.some((outline) => !isWithin(scope, outline))) return true
  }
  return false
}

/** The package that a person has under way; one whose time is over is ended first, so that it holds up no other. */
const findRunning = async (call: Call, { person }: Permitted): Promise<PackageJob | undefined> => {
  const running = await call.stores.packages.findRunning(person)
  if (!running || running.expiresAt > call.now) return running
  await expirePackage(jobRun(call), running)
  return undefined
}

const start = async (call: Call, permitted: Permitted): Promise<PackageJob | Refusal> => {
  const running = (await findRunning(call, permitted)) ?? (await call.stores.packages.find(call.requestId))
  if (running) return isOwn(running, permitted.person) ? running : refuse('request_id_reused')
  const job = await planJob(call, permitted)
  if (isRefusal(job) || (await call.stores.packages.add(job))) return job
  // Asked twice at once: the other one's stands.
  const other = await call.stores.packages.findRunning(permitted.person)
  return other ?? (await call.stores.packages.find(call.requestId)) ?? refuse('package_unknown')
}

/** Each group with as many names as its share of an answer holds: a province's fit many times over. */
const namedWithin = (groups: readonly MissingGroup[]): readonly MissingGroup[] =>
  groups.map((group) => ({
    ...group,
    items: group.items.slice(0, countWithin(group.items, ANSWER_BYTES / groups.length)),
  }))

/** Those whose contents would be in it for whoever asks: of a draft that was never submitted, others get none. */
const packedOf = async (
  { stores }: Call,
  { person, scope }: Permitted,
  outlines: readonly AssessmentOutline[],
): Promise<readonly AssessmentOutline[]> => {
  const packed = outlines.filter((outline) => isPacked(outline, scope))
  const [only] = packed
  if (scope.kind !== 'enterprise' || !only) return packed
  const readable = readsAsItStands(person.seat.role, 'contact', only.state)
  return readable || (await stores.events.wasSubmitted(only.assessmentId)) ? packed : []
}

export const packageHandlers: Handlers<keyof typeof packageActions> = {
  'package.places': async ({ cycleId, search }, call) => {
    // A contact has one enterprise, and nothing to choose from.
    const asking = await requireInCycle(call, cycleId, 'reviewer', 'office')
    if (isRefusal(asking)) return asking
    const { seat } = asking.person
    const office = seat.role === 'office'
    const named = await call.stores.renamed.search(search, asking.cycle.cycleId)
    const [outlines, unions] = await Promise.all([
      call.stores.packageContents.places(
        asking.cycle.cycleId,
        seat.role === 'reviewer' ? seat.unionId : null,
        named,
        PLACES + 1,
      ),
      office ? call.stores.unions.all() : [],
    ])
    return {
      unions: unions.map(({ unionId, name }) => ({ unionId, name })),
      enterprises: outlines
        .slice(0, PLACES)
        .map(({ enterpriseId, enterpriseName: name, unionName, state }) => ({ enterpriseId, name, unionName, state })),
      more: outlines.length > PLACES,
    }
  },

  'package.check': async ({ cycleId, scope: asked }, call) => {
    const permitted = await requireAsked(call, asked, cycleId)
    if (isRefusal(permitted)) return permitted
    const { scope } = permitted
    const outlines = await call.stores.packageContents.outlines(permitted.cycle.cycleId, scope)
    const packed = await packedOf(call, permitted, outlines)
    return {
      title: permitted.title,
      enterprises: outlines.length,
      included: packed.length,
      photos: packed.flatMap(({ tally }) => Object.values(tally)).reduce((sum, { photos }) => sum + (photos ?? 0), 0),
      missing: namedWithin(groupMissing(await findMissing(call, permitted.cycle, scope, outlines))),
    }
  },

  'package.start': async ({ cycleId, scope }, call) => {
    const permitted = await requireAsked(call, scope, cycleId)
    if (isRefusal(permitted)) return permitted
    const job = await start(call, permitted)
    return isRefusal(job) ? job : { package: viewOf(job, call.now) }
  },

  'package.continue': async ({ packageId }, call) => {
    const own = await requireOwn(call, packageId)
    if (isRefusal(own)) return own
    const run = jobRun(call)
    const driven = await drive(run, packageWork, own.job, getInstant(call.now + CALL_MILLISECONDS))
    return { package: viewOf(driven, run.clock()) }
  },

  'package.status': async ({ packageId, from }, call) => {
    const own = await requireOwn(call, packageId)
    return isRefusal(own) ? own : { package: viewOf(own.job, call.now, { from }) }
  },

  'package.link': async ({ packageId, index }, call) => {
    const own = await requireOwn(call, packageId)
    if (isRefusal(own)) return own
    const { job } = own
    if (job.state === 'expired' || job.expiresAt <= call.now) return refuse('package_expired')
    const part = job.parts[index]
    if (!part) return refuse('package_part_unbuilt')
    if (await isHandedOver(call, own, index)) return refuse('package_handed_over')
    const link = await call.stores.files.linkTo(part.fileId, call.now)
    if (!link) return refuse('package_expired')
    const fileName = partFileName(job.title, { index, parts: job.plan.length, overview: part.overview })
    return { ...link, fileName, bytes: part.bytes, sha256: part.sha256 }
  },

  'package.list': async (_input, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const jobs = await call.stores.packages.listOf(person, LISTED)
    return { packages: jobs.map((job) => viewOf(job, call.now, { bytes: ANSWER_BYTES / LISTED })) }
  },
}
