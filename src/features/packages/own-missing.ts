import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import type { MissingGroup, MissingKind } from '@/domain/package/missing'
import { reportIdOf } from '@/domain/report/report'
import { OWN_MISSING } from '@/text/package-own'
import { pageUrl } from '../session/routes'

/** One thing that an enterprise's own package lacks, as its contact reads it. */
interface OwnMissing {
  readonly title: string
  readonly way: string
  readonly url: string
}

/** Where each is done. */
const urlOf = (kind: MissingKind, cycleId: string, enterpriseId: string): string | undefined => {
  const form = { id: assessmentIdOf(cycleId, enterpriseId) }
  switch (kind) {
    case 'not_submitted':
    case 'returned':
    case 'file_lost':
    case 'full_score_without_evidence':
      return pageUrl('contact/check', form)
    case 'not_reviewed':
    case 'unrouted':
      return pageUrl('contact/receipt', form)
    case 'stamped_missing':
    case 'stamped_voided':
      return pageUrl('papers/form', form)
    case 'report_missing':
    case 'report_not_received':
      return pageUrl('papers/report', { id: reportIdOf(cycleId, 'stage', enterpriseId) })
    case 'ledger_unconfirmed':
      return pageUrl('papers/ledger', { cycle: cycleId })
    case 'union_report_missing':
    case 'union_report_not_received':
    case 'left_scope':
      return undefined
  }
}

/** What it is called to them, and where they mend it; undefined for what is nobody's of an enterprise. */
export const ownMissing = (
  { kind }: Pick<MissingGroup, 'kind'>,
  cycleId: string,
  enterpriseId: string,
): OwnMissing | undefined => {
  const words = OWN_MISSING[kind]
  const url = urlOf(kind, cycleId, enterpriseId)
  return words && url !== undefined ? { ...words, url } : undefined
}
