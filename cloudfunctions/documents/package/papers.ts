import type { Assessment, Cycle } from '@/domain/assessment/assessment'
import type { PackageRun } from './run'

/** A file that the product writes, and its name below the folder that it lies in. */
export interface Paper {
  readonly name: string
  readonly content: Buffer
}

/** What lies in an enterprise's folder beside its photos: the form in Word and PDF, the report. */
export const enterprisePapers = async (
  _run: PackageRun,
  _assessment: Assessment,
  _cycle: Cycle,
): Promise<readonly Paper[]> => []
