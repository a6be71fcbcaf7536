import { createHash } from 'node:crypto'
import { Transform, type Readable } from 'node:stream'
import type { Cycle } from '@/domain/assessment/assessment'
import { cutPart } from '@/domain/package/cut-part'
import { failuresOf } from '@/domain/job/job'
import { uniquePaths } from '@/domain/package/file-name'
import type { InsideEntry, PackageJob, PartResult } from '@/domain/package/package-job'
import { holdsPackageList, partLimit, planWith, type Share } from '@/domain/package/package-plan'
import { rootFolder } from '@/domain/package/package-tree'
import { gatherInTime } from './gather-in-time'
import { foundWhileBuilding, namesOf } from './inside'
import { writePackageList } from './package-list'
import { unionPapers } from './papers'
import type { JobRun } from '../jobs/run'
import { gatherShare, insideOf, type GatheredShare } from './share-contents'
import { findMissing } from './standings'
import { zipOf, type ZipItem } from './write-zip'

/** A part whose upload takes longer is given up, well before its lease is over. */
const UPLOAD_MILLISECONDS = 100_000
/** What is kept of a call for saying that a part was given up: one that the platform cuts off says nothing. */
const LAST_MILLISECONDS = 4_000

/** Takes the digest of what flows through. */
const digested = (source: Readable): { readonly stream: Readable; readonly sha256: () => string } => {
  const hash = createHash('sha256')
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  source.once('error', (failure) => stream.destroy(failure))
  stream.once('close', () => source.destroy())
  return { stream: source.pipe(stream), sha256: () => hash.digest('hex') }
}

/** What one part holds, before it is written. */
interface PartContents {
  readonly items: readonly ZipItem[]
  readonly inside: readonly InsideEntry[]
  readonly rests: readonly Share[]
}

const itemsOf = (
  { folder, written }: GatheredShare,
  { papers, attachments }: ReturnType<typeof cutPart<GatheredShare['attachments'][number]>>[number],
): readonly ZipItem[] => [
  ...(papers ? written.map(({ name, content }) => ({ path: `${folder}/${name}`, content })) : []),
  ...attachments.map(({ path, source }) => ({ path: `${folder}/${path}`, ...source })),
]

const contentsOf = async (run: JobRun, job: PackageJob, cycle: Cycle, part: number): Promise<PartContents> => {
  const root = rootFolder(job.cycleId)
  const { gathered, left } = await gatherInTime(job.plan[part]?.shares ?? [], (share) =>
    gatherShare(run, job, root, cycle, share),
  )
  const cuts = cutPart(gathered, partLimit(failuresOf(job)))
  const both = gathered.flatMap((share, index) => {
    const cut = cuts[index]
    return cut ? [{ share, cut }] : []
  })
  return {
    items: both.flatMap(({ share, cut }) => itemsOf(share, cut)),
    inside: both.filter(({ cut }) => cut.rest !== cut.share).map(({ share, cut }) => insideOf(share, cut, part)),
    rests: [...both.flatMap(({ cut }) => (cut.rest ? [cut.rest] : [])), ...left],
  }
}

const packageListOf = async (
  run: JobRun,
  job: PackageJob,
  cycle: Cycle,
  inside: readonly InsideEntry[],
): Promise<readonly ZipItem[]> => {
  const outlines = await run.stores.packageContents.outlines(job.cycleId, job.scope)
  const missing = [
    ...(await findMissing(run, cycle, job.scope, outlines)),
    ...foundWhileBuilding(inside, namesOf(job, outlines)),
  ]
  const content = await writePackageList({
    ...{ job, outlines, inside, missing, now: run.clock() },
    seal: await run.stores.seals.last(),
  })
  const papers = await unionPapers(run, cycle, job)
  return [
    { path: `${rootFolder(job.cycleId)}/00 总览与缺漏清单.xlsx`, content },
    ...papers.map((paper) => ({ path: paper.name, content: paper.content })),
  ]
}

const withUniquePaths = (items: readonly ZipItem[]): readonly ZipItem[] => {
  const paths = uniquePaths(items.map(({ path }) => path))
  return items.map((item, index) => ({ ...item, path: paths[index] ?? item.path }))
}

/** Builds the part that is due and puts it at `path`. Streams: of the photos only what is under way is in memory. */
export const buildPart = async (run: JobRun, job: PackageJob, path: string): Promise<PartResult> => {
  const cycle = await run.stores.cycles.find(job.cycleId)
  if (!cycle) throw new Error(`a package of a cycle that is gone: ${job.cycleId}`)
  const part = job.parts.length
  const { items, inside, rests } = await contentsOf(run, job, cycle, part)
  const plan = planWith(job.plan, rests)
  const holdsList = holdsPackageList(plan, part)
  const whole = holdsList
    ? [...(await packageListOf(run, { ...job, plan }, cycle, [...job.inside, ...inside])), ...items]
    : items
  const zip = zipOf(withUniquePaths(whole), new Date(run.clock()))
  const { stream, sha256 } = digested(zip.stream)
  const patience = Math.min(UPLOAD_MILLISECONDS, run.endsAt - run.clock() - LAST_MILLISECONDS)
  const tooSlow = setTimeout(() => stream.destroy(new Error('building a part took too long')), Math.max(0, patience))
  try {
    const fileId = await run.stores.files.keep(path, { stream, bytes: zip.bytes })
    return {
      part: {
        fileId,
        bytes: zip.bytes,
        sha256: sha256(),
        files: whole.length,
        overview: holdsList,
        builtAt: run.clock(),
      },
      inside,
      plan,
    }
  } finally {
    clearTimeout(tooSlow)
    stream.destroy()
  }
}
