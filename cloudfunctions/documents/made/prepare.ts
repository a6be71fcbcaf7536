import type { RequestedDocument, Wanted } from '@/domain/job/document-job'
import type { Refusal } from '@/domain/refusal/refusal'
import { auditMaking } from './audit'
import { enterprisesMaking } from './enterprises'
import { formMaking } from './form'
import { invitationsMaking } from './invitations'
import { ledgerMaking } from './ledger'
import type { MakingCall, Making } from './making'
import { messagesMaking } from './messages'
import { quotasMaking } from './quotas'
import { reportMaking } from './report'
import { rejectedRowsMaking, rosterColumnsMaking, rosterMaking } from './roster'
import { unreachedMaking } from './unreached'

/** What somebody wants, once it is sure that they may have it; or why not. Nothing is written yet. */
export const prepare = (asking: MakingCall, wanted: RequestedDocument): Promise<Making | Refusal> => {
  switch (wanted.kind) {
    case 'form':
      return formMaking(asking, wanted)
    case 'report':
      return reportMaking(asking, wanted)
    case 'ledger':
      return ledgerMaking(asking, wanted)
    case 'invitations':
      return invitationsMaking(asking, wanted)
    case 'unreached':
      return unreachedMaking(asking, wanted)
    case 'enterprises':
      return enterprisesMaking(asking, wanted)
    case 'quotas':
      return quotasMaking(asking, wanted)
    case 'messages':
      return messagesMaking(asking, wanted)
    case 'audit':
      return auditMaking(asking, wanted)
    case 'returned_rows':
      return rejectedRowsMaking(asking, wanted)
    case 'roster':
      return rosterMaking(asking, wanted)
    case 'roster_columns':
      return rosterColumnsMaking(asking, wanted)
  }
}

/** What the file that is made ends with; null where none is. */
export const extensionOf = (wanted: Wanted): string | null => {
  switch (wanted.kind) {
    case 'form':
    case 'invitations':
      return wanted.format
    case 'report':
      return 'docx'
    case 'ledger':
    case 'unreached':
    case 'enterprises':
    case 'quotas':
    case 'messages':
    case 'audit':
    case 'returned_rows':
      return 'xlsx'
    case 'roster':
    case 'roster_columns':
      return null
  }
}
