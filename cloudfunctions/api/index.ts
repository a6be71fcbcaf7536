import { hostApi } from '../_host/host'
import { assessmentHandlers } from './handlers/assessment'
import { auditHandlers } from './handlers/audit'
import { colleagueHandlers } from './handlers/colleagues'
import { cycleHandlers } from './handlers/cycle'
import { documentHandlers } from './handlers/document'
import { editionHandlers } from './handlers/edition'
import { enterpriseHandlers } from './handlers/enterprise'
import { evidenceHandlers } from './handlers/evidence'
import { feedbackHandlers } from './handlers/feedback'
import { formHandlers } from './handlers/form'
import { healthHandlers } from './handlers/health'
import { inboxHandlers } from './handlers/inbox'
import { invitationHandlers } from './handlers/invitation'
import { likenessHandlers } from './handlers/likeness'
import { messageHandlers } from './handlers/message'
import { nominationHandlers } from './handlers/nomination'
import { ledgerHandlers } from './handlers/ledger'
import { listHandlers } from './handlers/list'
import { pairingHandlers } from './handlers/pairing'
import { peopleHandlers } from './handlers/people'
import { phraseHandlers } from './handlers/phrase'
import { unionNudgeHandlers } from './handlers/nudge-unions'
import { progressHandlers } from './handlers/progress'
import { totalsHandlers } from './handlers/totals'
import { unionHandlers } from './handlers/union'
import { quotaHandlers } from './handlers/quota'
import { reportHandlers } from './handlers/report'
import { reviewHandlers } from './handlers/review'
import { routingHandlers } from './handlers/routing'
import { sessionHandlers } from './handlers/session'
import { stampHandlers } from './handlers/stamp'
import { unreachedHandlers } from './handlers/unreached'
import { worklistHandlers } from './handlers/worklist'

/** One function for every light client action, so that an instance is warm for all of them. */
export const main = hostApi({
  ...sessionHandlers,
  ...invitationHandlers,
  ...cycleHandlers,
  ...editionHandlers,
  ...enterpriseHandlers,
  ...assessmentHandlers,
  ...reviewHandlers,
  ...phraseHandlers,
  ...evidenceHandlers,
  ...reportHandlers,
  ...stampHandlers,
  ...documentHandlers,
  ...ledgerHandlers,
  ...worklistHandlers,
  ...listHandlers,
  ...unreachedHandlers,
  ...progressHandlers,
  ...totalsHandlers,
  ...unionNudgeHandlers,
  ...peopleHandlers,
  ...unionHandlers,
  ...routingHandlers,
  ...quotaHandlers,
  ...nominationHandlers,
  ...formHandlers,
  ...inboxHandlers,
  ...feedbackHandlers,
  ...messageHandlers,
  ...likenessHandlers,
  ...colleagueHandlers,
  ...auditHandlers,
  ...healthHandlers,
  ...pairingHandlers,
})
