import { NARRATIVE_LIMIT } from '@/domain/answer/answer'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { form, formRow } from '../../support/word/forms'
import { paragraph, run, wordFile } from '../../support/word/make-docx'
import { fullImport, fullPackage, manyEnterprises, manyUnions } from './full-lists'
import {
  full,
  fullAssessment,
  fullColumns,
  fullEvents,
  fullHistory,
  fullNominations,
  fullReport,
  fullStamps,
  fullValues,
} from './full-papers'
import { ledgerEntry } from './ledger'
import { DONGGUAN } from './nominating'
import { STAGE } from './reporting'
import { standing } from './standing'
import { startWorld, type World } from './world'

/** Whose papers and lists are full. */
export const FULL = {
  assessmentId: 'c2026-e001',
  importId: 'full-import',
  packageId: 'package-number-0',
  unionId: DONGGUAN,
  /** A Word file that contact-2 has handed in. */
  uploadId: 'd'.repeat(32),
} as const

/** As many as there may well be; of parts, checks and stamped sheets more than one answer holds. */
export const MANY = { enterprises: 400, unions: 900, checks: 45, parts: 1_000, stamped: 150 } as const

/** A Word file whose every cell says more than may be taken of it, each row several times. */
const handInFullForm = async (world: World): Promise<void> => {
  const rows = indicatorsOf(edition2023).flatMap(({ no }) =>
    [1, 2, 3].map((time) => formRow(no, `${time}${full(NARRATIVE_LIMIT)}`, full(300))),
  )
  const bytes = await wordFile(paragraph(run(`单位名称：${full(1_000)}`)) + form(...rows))
  const ask = { purpose: 'word_form', uploadId: FULL.uploadId, extension: 'docx' } as const
  const target = await world.as('contact-2').does('document.prepareUpload', ask)
  await fetch(target.url, { method: 'PUT', headers: target.headers, body: new Uint8Array(bytes) })
}

/** A world in which every paper and list is as large as the rules let it become. */
export const startFullWorld = async (): Promise<World> => {
  const world = await startWorld(undefined, standing())
  const { enterprises, assessments } = manyEnterprises(MANY.enterprises)
  await world.insert({
    events: fullEvents(STAGE),
    reports: [fullReport(STAGE)],
    ledger_columns: [{ _id: 'c2026', cycleId: 'c2026', columns: fullColumns, removed: [], revision: 1 }],
    ledger: [ledgerEntry(1, FULL.unionId, { values: fullValues })],
    ledger_history: fullHistory(MANY.checks),
    nominations: [fullNominations()],
    stamps: [fullStamps(MANY.stamped)],
    packages: [0, 1, 2, 3, 4].map((no) => fullPackage(no, MANY.parts)),
    unions: manyUnions(MANY.unions),
    enterprises,
    assessments,
    ...fullImport(60),
  })
  await world.replace('assessments', fullAssessment)
  await handInFullForm(world)
  return world
}
