import type { formDocumentActions } from '@/contract/form'
import type { ledgerDocuments } from '@/contract/ledger'
import type { reportDocumentActions } from '@/contract/report'
import type { Handlers } from '../../_host/call'
import { beginDocument } from '../made/begin'

/** The files that people take away, each begun here and asked after from then on. */
export const exportHandlers: Handlers<
  keyof typeof formDocumentActions | keyof typeof ledgerDocuments | keyof typeof reportDocumentActions
> = {
  'form.export': (wanted, call) => beginDocument(call, { kind: 'form', ...wanted }),
  'report.export': (wanted, call) => beginDocument(call, { kind: 'report', ...wanted }),
  'ledger.export': (wanted, call) => beginDocument(call, { kind: 'ledger', ...wanted }),
}
