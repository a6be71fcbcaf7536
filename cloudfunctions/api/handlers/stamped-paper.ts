import type { StampView } from '@/contract/stamp'
import type { Cycle } from '@/domain/assessment/assessment'
import { formCodeOf } from '@/domain/form/canonical'
import type { OfEnterprise } from '@/domain/ledger/departure'
import type { Person } from '@/domain/people/person'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import { findReportKind } from '@/domain/report/report'
import {
  findStanding,
  voidBecause,
  type PresentForm,
  type StampedForm,
  type StampFile,
} from '@/domain/stamp/stamped-form'
import { countWithin } from '../../_host/answer-size'
import type { Call } from '../../_host/call'
import { requireAssessment } from '../../_host/require-assessment'
import { readableReportBy, requireReport } from '../../_host/require-report'
import { presentFormOf, presentReportOf } from '../../_store/stamps'

/** Who asks about the stamped sheets of which paper, once it is sure that they may see it. */
export interface Seen extends OfEnterprise {
  readonly person: Person
  readonly cycle: Cycle
  readonly paperId: string
  /** Whose paper it is. */
  readonly name: string
  /** The form as whoever asks may read it: to others than its writer a report is what was submitted last. */
  readonly present: PresentForm
  readonly file: StampFile
}

const emptyFile = (paperId: string): StampFile => ({ assessmentId: paperId, revision: 0, forms: [] })

const requireOfAssessment = async ({ stores, asking }: Call, paperId: string): Promise<Seen | Refusal> => {
  const found = await stores.stamps.find(asking, paperId)
  const asked = await requireAssessment(Promise.resolve(found))
  if (isRefusal(asked)) return asked
  const { person, assessment, cycle } = asked
  const { enterpriseName: name, departure } = assessment
  const present = presentFormOf(assessment, await stores.editions.of(assessment))
  const file = found?.file ?? emptyFile(paperId)
  return { person, cycle, paperId, name, present, file, ...(departure ? { departure } : {}) }
}

const requireOfReport = async ({ stores, asking }: Call, paperId: string): Promise<Seen | Refusal> => {
  const found = await stores.stamps.findOfReport(asking, paperId)
  const asked = await requireReport(stores, paperId, Promise.resolve(found))
  if (isRefusal(asked)) return asked
  const { person, cycle } = asked
  const report = await readableReportBy(stores, person.seat.role, asked.report)
  if (isRefusal(report)) return report
  const { name, departure } = report
  const file = found?.file ?? emptyFile(paperId)
  return { person, cycle, paperId, name, present: presentReportOf(report), file, ...(departure ? { departure } : {}) }
}

/** The stamped sheets of a paper, an assessment or a report by its id, with what a decision about them must know. */
export const requireSeen = (call: Call, paperId: string): Promise<Seen | Refusal> =>
  findReportKind(paperId) === undefined ? requireOfAssessment(call, paperId) : requireOfReport(call, paperId)

/**
 * What is still being photographed is its writer's alone. So is a report's sheet that counts no longer: it may show a text that was
 * never submitted.
 */
export const mayBeShown = ({ person, present }: Seen, form: StampedForm): boolean => {
  if (person.seat.role === present.writer) return true
  return form.finished !== null && (present.of === 'assessment' || voidBecause(form, present) === null)
}

/** The sheets as whoever asks may see them. */
export const viewOf = (seen: Seen): StampView => {
  const { paperId, name, present, file } = seen
  const standing = findStanding(file, present)
  const former = [...file.forms].reverse().flatMap((form) => {
    const because = voidBecause(form, present)
    if (because === null || form.sheets.length === 0 || !mayBeShown(seen, form)) return []
    return [{ form, code: formCodeOf(form.version.digest), because }]
  })
  // Forms can be handed in, opened and handed in again without end.
  const shown = countWithin(former)
  return {
    assessmentId: paperId,
    enterpriseName: name,
    state: present.state,
    paper: present.version && { ...present.version, code: formCodeOf(present.version.digest) },
    form: standing && mayBeShown(seen, standing) ? standing : null,
    former: former.slice(0, shown),
    olderFormer: former.length - shown,
  }
}
