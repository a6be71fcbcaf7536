import type { InputOf, OutputOf } from './action'
import { assessmentActions } from './assessment'
import { auditActions, auditDocuments } from './audit'
import { colleagueActions } from './colleagues'
import { cycleActions } from './cycle'
import { documentActions, documentJobActions, type BegunDocument } from './document'
import { enterpriseActions } from './enterprise'
import { editionActions, editionReadingActions } from './edition'
import { evidenceActions } from './evidence'
import { feedbackActions } from './feedback'
import { formActions, formDocumentActions } from './form'
import { healthActions } from './health'
import { inboxActions } from './inbox'
import { invitationActions, invitationDocuments } from './invitation'
import { likenessActions } from './likeness'
import { ledgerActions, ledgerDocuments } from './ledger'
import { listActions } from './list'
import { pairingActions } from './pairing'
import { peopleActions } from './people'
import { messageActions, messageDocuments } from './message'
import { phraseActions } from './phrase'
import { progressActions } from './progress'
import { packageActions } from './package'
import { nominationActions } from './nomination'
import { quotaActions, quotaDocuments } from './quota'
import { reportActions, reportDocumentActions } from './report'
import { reviewActions } from './review'
import { rosterActions } from './roster'
import { routingActions } from './routing'
import { sessionActions } from './session'
import { stampActions } from './stamp'
import { totalsActions } from './totals'
import { unionActions } from './union'
import { unionNudgeActions } from './union-nudge'
import { unreachedActions, unreachedDocuments } from './unreached'
import { wordFormActions } from './word-form'
import { worklistActions, worklistDocuments } from './worklist'

/** What the function `api` answers. */
const apiActions = {
  ...sessionActions,
  ...invitationActions,
  ...cycleActions,
  ...editionActions,
  ...enterpriseActions,
  ...assessmentActions,
  ...reviewActions,
  ...phraseActions,
  ...evidenceActions,
  ...reportActions,
  ...stampActions,
  ...documentActions,
  ...formActions,
  ...ledgerActions,
  ...worklistActions,
  ...listActions,
  ...progressActions,
  ...totalsActions,
  ...unionNudgeActions,
  ...peopleActions,
  ...pairingActions,
  ...unionActions,
  ...routingActions,
  ...quotaActions,
  ...nominationActions,
  ...inboxActions,
  ...messageActions,
  ...unreachedActions,
  ...likenessActions,
  ...colleagueActions,
  ...auditActions,
  ...feedbackActions,
  ...healthActions,
}

/** What the function `documents` answers: everything that reads or writes Word, PDF, Excel and ZIP, whose libraries are heavy. */
const documentsActions = {
  ...formDocumentActions,
  ...ledgerDocuments,
  ...invitationDocuments,
  ...unreachedDocuments,
  ...worklistDocuments,
  ...quotaDocuments,
  ...messageDocuments,
  ...auditDocuments,
  ...rosterActions,
  ...packageActions,
  ...reportDocumentActions,
  ...wordFormActions,
  ...editionReadingActions,
  ...documentJobActions,
}

/** Every action that a client may ask for. What is not here does not exist. */
export const contract = { ...apiActions, ...documentsActions }

export type Contract = typeof contract
export type ActionName = keyof Contract
export type ApiAction = keyof typeof apiActions
export type DocumentsAction = keyof typeof documentsActions
/** The actions that begin a document; those that are about one that is begun are `document`'s own. */
export type BeginningAction = {
  [Name in ActionName]: OutputOf<Contract[Name]> extends BegunDocument
    ? Name extends `document.${string}`
      ? never
      : Name
    : never
}[ActionName]
export type ActionInput<Name extends ActionName> = InputOf<Contract[Name]>
export type ActionOutput<Name extends ActionName> = OutputOf<Contract[Name]>

/** The cloud functions that clients call. */
export type FunctionName = 'api' | 'documents'

/** Whether a name from outside is an action; own keys only, so that "__proto__" and "constructor" are not. */
export const isActionName = (name: string): name is ActionName => Object.prototype.hasOwnProperty.call(contract, name)

/** The function that answers an action. */
export const functionOf = (name: ActionName): FunctionName =>
  Object.prototype.hasOwnProperty.call(documentsActions, name) ? 'documents' : 'api'
