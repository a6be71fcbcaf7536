import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { unevidencedOf } from '@/domain/assessment/scoring'
import { missingOf, type Missing } from '@/domain/package/missing'
import type { PackageScope } from '@/domain/package/package-scope'
import { stampedOf } from '@/domain/package/stamped'
import { getRubric } from '@/domain/rubric/editions'
import type { PackageRun } from './run'

/** What the enterprises of a scope lack now, from their outlines and from what is kept beside them. */
export const findMissing = async (
  { stores }: Pick<PackageRun, 'stores'>,
  cycle: Cycle,
  _scope: PackageScope,
  outlines: readonly AssessmentOutline[],
): Promise<readonly Missing[]> => {
  const stamps = await stores.stamps.filesOf(outlines.map(({ assessmentId }) => assessmentId))
  return missingOf(
    outlines.map((outline) => ({
      outline,
      unevidenced:
        outline.state === 'draft' ? 0 : unevidencedOf(getRubric(outline.rubricVersion), outline.tally, cycle).length,
      stamped: stampedOf(stamps.get(outline.assessmentId), outline).standing,
      report: null,
      ledger: null,
    })),
  )
}
