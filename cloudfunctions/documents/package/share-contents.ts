import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { progressOf, verifiedScoreOf } from '@/domain/assessment/scoring'
import type { Chained } from '@/domain/chain/chain'
import { canonicalSubmission, formCodeOf } from '@/domain/form/canonical'
import { isEndorsed } from '@/domain/form/official-form'
import {
  byKey,
  evidenceFiles,
  isReportStamped,
  isStamped,
  stampedFiles,
  type FiledAttachment,
  type StampedFile,
} from '@/domain/package/attachments'
import type { CutShare, ShareContent } from '@/domain/package/cut-part'
import type { InsideEntry, PackageJob } from '@/domain/package/package-job'
import { isInShare, type Share } from '@/domain/package/package-plan'
import { isWithin } from '@/domain/package/package-scope'
import { enterpriseFolder, unionFolder } from '@/domain/package/package-tree'
import type { Role } from '@/domain/people/person'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { enterpriseReportIds, findReportKind } from '@/domain/report/report'
import type { Rubric } from '@/domain/rubric/rubric'
import { findStanding, presentForm } from '@/domain/stamp/stamped-form'
import { readableBy } from '../../_host/require-assessment'
import type { AssessmentDocument } from '../../_store/assessment-document'
import { sha256Of } from '../../_store/digest'
import type { Stores } from '../../_store/stores'
import { enterprisePapers, type Paper } from './papers'
import { stampedReports } from './report-sheets'
import type { JobRun } from '../jobs/run'
import { sourcesOf, type StoredSource } from './stored-objects'

/** An attachment with the object that it is streamed from. */
export type SourcedAttachment = FiledAttachment & { readonly source: StoredSource }

/** Everything that a share puts into its part. */
export interface GatheredShare extends ShareContent<SourcedAttachment> {
  readonly folder: string
  readonly written: readonly Paper[]
  /** Attachments that storage no longer has. */
  readonly lost: readonly FiledAttachment[]
  readonly entry: Omit<InsideEntry, 'part' | 'papers' | 'stamped' | 'reportSheets' | 'photos' | 'lost'>
}

/** Every attachment of an assessment, in the order of the keys: stamped sheets first. */
export const attachmentsOf = (
  { evidence }: Pick<Assessment, 'evidence'>,
  rubric: Rubric,
  sheets: readonly StampedFile[],
): readonly FiledAttachment[] => [...stampedFiles(sheets), ...evidenceFiles(rubric, evidence)]

/** The stamped sheets that count for just these contents. */
const sheetsOf = async (
  { stores }: JobRun,
  assessment: Assessment,
  digest: string,
): Promise<readonly StampedFile[]> => {
  const file = (await stores.stamps.filesOf([assessment.assessmentId])).get(assessment.assessmentId)
  const standing = file && findStanding(file, presentForm(assessment, digest))
  return standing?.finished ? standing.sheets : []
}

const entryOf = (
  assessment: Assessment & Chained,
  rubric: Rubric,
  { cycle, code, left }: { readonly cycle: Cycle; readonly code: string; readonly left: boolean },
): GatheredShare['entry'] => {
  return {
    assessmentId: assessment.assessmentId,
    state: assessment.state,
    revision: assessment.revision,
    round: assessment.round,
    code,
    ...(assessment.chain ? { head: assessment.chain.head } : {}),
    selfScore: progressOf(rubric, assessment.tally, cycle).selfScore,
    verifiedScore: isEndorsed(assessment.state)
      ? verifiedScoreOf(rubric, assessment.tally, assessment.sentRemarks)
      : null,
    left,
  }
}

/** Whether an assessment goes into a package: what lies with its contact as a draft is handed out to nobody by the dozen. */
export const isPacked = ({ state }: Pick<Assessment, 'state'>, scope: PackageJob['scope']): boolean =>
  scope.kind === 'enterprise' || state !== 'draft'

/** An assessment with the contents that a `reader` may have; undefined where it is gone. */
export const findReadable = async (
  stores: Pick<Stores, 'packageContents' | 'events' | 'editions'>,
  reader: Role,
  assessmentId: string,
): Promise<AssessmentDocument | Refusal | undefined> => {
  const assessment = await stores.packageContents.findWhole(assessmentId)
  return assessment && readableBy(stores, reader, assessment)
}

/** Of these attachments those of a share, with the objects that they are streamed from, in the order of their keys. */
const sourced = async (
  run: JobRun,
  share: Share,
  attachments: readonly FiledAttachment[],
): Promise<Pick<GatheredShare, 'attachments' | 'lost'>> => {
  const wanted = [...attachments].sort(byKey).filter(({ key }) => isInShare(share, key))
  const sources = await sourcesOf(run.stores.files, wanted, run.clock())
  return {
    attachments: wanted.flatMap((attachment) => {
      const source = sources.get(attachment.fileId)
      return source ? [{ ...attachment, source }] : []
    }),
    lost: wanted.filter(({ fileId }) => !sources.has(fileId)),
  }
}

const gatherEnterprise = async (
  run: JobRun,
  job: PackageJob,
  root: string,
  cycle: Cycle,
  share: Share,
): Promise<GatheredShare | undefined> => {
  const assessment = await findReadable(run.stores, job.reader, share.assessmentId)
  // What was planned was readable then, and what was submitted once stays so.
  if (!assessment || isRefusal(assessment)) return undefined
  const left = !isWithin(job.scope, assessment)
  const rubric = await run.stores.editions.of(assessment)
  const digest = sha256Of(canonicalSubmission(assessment, rubric))
  const code = formCodeOf(digest)
  const common = {
    share,
    folder: enterpriseFolder(root, assessment),
    entry: entryOf(assessment, rubric, { cycle, code, left }),
  }
  if (left || !isPacked(assessment, job.scope)) return { ...common, papers: 0, written: [], attachments: [], lost: [] }
  const ofReports = await stampedReports(run, job, enterpriseReportIds(cycle.cycleId, assessment.enterpriseId))
  const { attachments, lost } = await sourced(run, share, [
    ...attachmentsOf(assessment, rubric, await sheetsOf(run, assessment, digest)),
    ...ofReports.flatMap(({ files }) => files),
  ])
  const written = share.after === null ? await enterprisePapers(run, job, assessment, cycle, code) : []
  return {
    ...common,
    written,
    papers: written.reduce((sum, { content }) => sum + content.length, 0),
    attachments,
    lost,
  }
}

/** The stamped sheets of a union's own report; the report itself comes with the overview. */
const gatherReportShare = async (
  run: JobRun,
  job: PackageJob,
  root: string,
  share: Share,
): Promise<GatheredShare | undefined> => {
  const [stamped] = await stampedReports(run, job, [share.assessmentId])
  if (!stamped) return undefined
  const { report, code, files } = stamped
  const { reportId: assessmentId, state, revision, round } = report
  return {
    share,
    folder: `${root}/${unionFolder(report.name)}`,
    entry: { assessmentId, state, revision, round, code, selfScore: 0, verifiedScore: null, left: false },
    ...{ written: [], papers: 0 },
    ...(await sourced(run, share, files)),
  }
}

/** Reads what a share holds now; undefined where its assessment is gone, or a report's sheets count no longer. */
export const gatherShare = (
  run: JobRun,
  job: PackageJob,
  root: string,
  cycle: Cycle,
  share: Share,
): Promise<GatheredShare | undefined> =>
  findReportKind(share.assessmentId) === undefined
    ? gatherEnterprise(run, job, root, cycle, share)
    : gatherReportShare(run, job, root, share)

/** What the overview will say of a share, once it is sure what of it went in. */
export const insideOf = (
  { entry, written, lost }: GatheredShare,
  cut: CutShare<SourcedAttachment>,
  part: number,
): InsideEntry => {
  const stamped = cut.attachments.filter(isStamped).length
  const reportSheets = cut.attachments.filter(isReportStamped).length
  return {
    ...entry,
    part,
    papers: cut.papers ? written.map(({ name }) => name) : [],
    stamped,
    reportSheets,
    photos: cut.attachments.length - stamped - reportSheets,
    // What is left for another part is looked at again there.
    lost: lost.filter(({ key }) => !(cut.rest && isInShare(cut.rest, key))).map(({ path }) => path),
  }
}
