import type { RefusalCode, RefusalParameters } from '@/domain/refusal/refusal'
import { alsoExplain, type ExplainedEverywhere } from './refusals'
import { DOCUMENT_SENTENCES } from './refused-documents'
import { FORM_SENTENCES } from './refused-forms'
import { LEDGER_SENTENCES } from './refused-ledger'
import { LIST_SENTENCES } from './refused-lists'
import { NOMINATION_SENTENCES } from './refused-nominations'
import { OFFICE_SENTENCES } from './refused-office'
import { PAIRING_SENTENCES } from './refused-pairing'
import { REPORT_SENTENCES } from './refused-reports'
import { UNION_SENTENCES } from './refused-unions'

type Elsewhere = Exclude<RefusalCode, ExplainedEverywhere>

/** What only pages outside the main package can meet. It does not compile while a code of the catalogue is missing. */
const SENTENCES: { readonly [Code in Elsewhere]: (values: RefusalParameters[Code]) => string } = {
  ...DOCUMENT_SENTENCES,
  ...FORM_SENTENCES,
  ...LEDGER_SENTENCES,
  ...LIST_SENTENCES,
  ...NOMINATION_SENTENCES,
  ...OFFICE_SENTENCES,
  ...PAIRING_SENTENCES,
  ...REPORT_SENTENCES,
  ...UNION_SENTENCES,
}

alsoExplain(SENTENCES)
