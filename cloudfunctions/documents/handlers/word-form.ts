import { WORD_FORM_LIMIT } from '@/contract/choices'
import type { wordFormActions } from '@/contract/word-form'
import { checkAct } from '@/domain/cycle/stages'
import { checkOnLedger } from '@/domain/ledger/departure'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { checkMayWrite } from '@/domain/report/check-section'
import { readReport } from '@/domain/word-form/report-reading'
import { sameUnit } from '@/domain/word-form/unit-name'
import { uploadedPath } from '../../_store/files'
import type { AssessmentDocument } from '../../_store/assessment-document'
import type { Call, Handlers } from '../../_host/call'
import { requireAssessment, type Seen } from '../../_host/require-assessment'
import { requireReport } from '../../_host/require-report'
import { takeUpload } from '../take-upload'
import { readWordFile, readWordForm } from '../word-in/read-word-form'

/** The assessment, once it is sure that this contact may change something of it now. */
const requireOpen = async (call: Call, assessmentId: string): Promise<Seen<AssessmentDocument> | Refusal> => {
  const asked = await requireAssessment(call.stores.assessments.findWhole(call.asking, assessmentId))
  if (isRefusal(asked)) return asked
  const { person, assessment, cycle } = asked
  if (person.seat.role !== 'contact') return refuse('not_permitted')
  const unopened = checkAct('fill', cycle, call.now) ?? checkOnLedger(assessment)
  if (unopened) return unopened
  return assessment.editable.length > 0 ? asked : refuse('word_form_locked')
}

const TOO_LARGE = {
  limitBytes: WORD_FORM_LIMIT,
  refusal: refuse('word_form_too_large', { limitBytes: WORD_FORM_LIMIT }),
}

export const wordFormHandlers: Handlers<keyof typeof wordFormActions> = {
  'wordForm.read': async ({ assessmentId, uploadId }, call) => {
    const asked = await requireOpen(call, assessmentId)
    if (isRefusal(asked)) return asked
    const { person, assessment, cycle } = asked
    const bytes = await takeUpload(call, uploadedPath(person.personId, { uploadId, extension: 'docx' }), TOO_LARGE)
    if (isRefusal(bytes)) return bytes
    const reading = await readWordForm(bytes, await call.stores.editions.of(assessment), cycle)
    if (isRefusal(reading)) return reading
    const { unitName } = reading
    return { ...reading, ofAnother: unitName !== '' && !sameUnit(unitName, assessment.enterpriseName) }
  },

  'wordForm.readReport': async ({ reportId, uploadId }, call) => {
    const asked = await requireReport(call.stores, reportId, call.stores.reports.findWhole(call.asking, reportId))
    if (isRefusal(asked)) return asked
    const { person, report, cycle } = asked
    const locked = checkMayWrite(person, report, cycle, call.now)
    if (locked) return locked
    const bytes = await takeUpload(call, uploadedPath(person.personId, { uploadId, extension: 'docx' }), TOO_LARGE)
    if (isRefusal(bytes)) return bytes
    const text = await readWordFile(bytes)
    return isRefusal(text) ? text : readReport(text, report.kind, report.name)
  },
}
