import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import { officialFormOf } from '@/domain/form/official-form'
import { NO_PICTURES } from '../../_papers/form/pictures'
import { writeFormDocx } from '../../_papers/form/write-form-docx'
import { writeFormPdf } from '../../_papers/form/write-form-pdf'
import { loadPaperFont } from '../../_papers/paper-font'
import type { PackageRun } from './run'

/** A file that the product writes, and its name below the folder that it lies in. */
export interface Paper {
  readonly name: string
  readonly content: Buffer
}

/** Nothing that is not agreed to passes for what is, not even by its name. */
const formName = ({ state }: Assessment): string =>
  state === 'endorsed' || state === 'received' ? '阶段性评估表' : '阶段性评估表（未同意呈报）'

/** What lies in an enterprise's folder beside its photos. The photos are no part of the form: they lie there as they are. */
export const enterprisePapers = async (
  _run: PackageRun,
  assessment: Assessment,
  cycle: Cycle,
  code: string,
): Promise<readonly Paper[]> => {
  const form = officialFormOf(assessment, cycle)
  const name = formName(assessment)
  const word = await writeFormDocx(form, code, NO_PICTURES)
  const pdf = await writeFormPdf(form, code, NO_PICTURES, await loadPaperFont())
  return [
    { name: `${name}.docx`, content: Buffer.from(word) },
    { name: `${name}.pdf`, content: Buffer.from(pdf) },
  ]
}
