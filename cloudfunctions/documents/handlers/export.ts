import type { auditDocuments } from '@/contract/audit'
import type { formDocumentActions } from '@/contract/form'
import type { invitationDocuments } from '@/contract/invitation'
import type { ledgerDocuments } from '@/contract/ledger'
import type { messageDocuments } from '@/contract/message'
import type { reportDocumentActions } from '@/contract/report'
import type { unreachedDocuments } from '@/contract/unreached'
import type { worklistDocuments } from '@/contract/worklist'
import type { Handlers } from '../../_host/call'
import { beginDocument } from '../made/begin'

/** The files that people take away, each begun here and asked after from then on. */
export const exportHandlers: Handlers<
  | keyof typeof formDocumentActions
  | keyof typeof ledgerDocuments
  | keyof typeof reportDocumentActions
  | keyof typeof invitationDocuments
  | keyof typeof unreachedDocuments
  | keyof typeof worklistDocuments
  | 'quota.export'
  | keyof typeof messageDocuments
  | keyof typeof auditDocuments
> = {
  'form.export': (wanted, call) => beginDocument(call, { kind: 'form', ...wanted }),
  'report.export': (wanted, call) => beginDocument(call, { kind: 'report', ...wanted }),
  'invitation.export': (wanted, call) => beginDocument(call, { kind: 'invitations', ...wanted }),
  'unreached.export': (wanted, call) => beginDocument(call, { kind: 'unreached', ...wanted }),
  'worklist.export': (wanted, call) => beginDocument(call, { kind: 'enterprises', ...wanted }),
  'quota.export': (wanted, call) => beginDocument(call, { kind: 'quotas', ...wanted }),
  'message.export': (wanted, call) => beginDocument(call, { kind: 'messages', ...wanted }),
  'audit.export': (wanted, call) => beginDocument(call, { kind: 'audit', shown: wanted }),
  'ledger.export': (wanted, call) => beginDocument(call, { kind: 'ledger', ...wanted }),
}
