import { auditStore, type AuditStore } from './audit'
import { assessmentStore, type AssessmentStore } from './assessments'
import { astrayStore, type AstrayStore } from './astray'
import { closedPaperStore, type ClosedPaperStore } from './closed-papers'
import { colleagueStore, type ColleagueStore } from './colleagues'
import { consentStore, type ConsentStore } from './consents'
import { cycleStore, type CycleStore } from './cycles'
import { openDatabase } from './database'
import { editionDraftStore, type EditionDraftStore } from './edition-drafts'
import { editionStore, type EditionStore } from './editions'
import { deliveryDayStore, type DeliveryDayStore } from './delivery-days'
import { documentJobStore, type DocumentJobStore } from './document-jobs'
import { enterpriseStore, type EnterpriseStore } from './enterprises'
import { enterpriseTableStore, type EnterpriseTableStore } from './enterprise-tables'
import { enterprisePaperStore, type EnterprisePaperStore } from './enterprise-papers'
import { eventStore, type EventStore } from './events'
import { timelineStore, type TimelineStore } from './timelines'
import { feedbackStore, type FeedbackStore } from './feedback'
import { fileStore, type FileStore } from './files'
import { rosterContactStore, type RosterContactStore } from './roster-contacts'
import { rosterImportStore, type RosterImportStore } from './roster-imports'
import { invitationStore, type InvitationStore } from './invitations'
import { journalStore, type JournalStore } from './journal'
import { likenessStore, type LikenessStore } from './likeness'
import { leftOpenStore, type LeftOpenStore } from './left-open'
import { ledgerStore, type LedgerStore } from './ledger'
import { ledgerListStore, type LedgerListStore } from './ledger-lists'
import { messageHistoryStore, type MessageHistoryStore } from './message-history'
import { messageStore, type MessageStore } from './messages'
import { nominationStore, type NominationStore } from './nominations'
import { noticeStore, type NoticeStore } from './notices'
import { officeWorkStore, type OfficeWorkStore } from './office-work'
import { openPaperStore, type OpenPaperStore } from './open-papers'
import { progressStore, type ProgressStore } from './progress'
import { packageContentStore, type PackageContentStore } from './package-contents'
import { packageStore, type PackageStore } from './packages'
import { ownListStore, type OwnListStore } from './own-lists'
import { peopleStore, type PeopleStore } from './people'
import { receptionStore, type ReceptionStore } from './reception'
import { recountStore, type RecountStore } from './recount'
import { renamedStore, type RenamedStore } from './renamed'
import { reportStore, type ReportStore } from './reports'
import { phraseStore, type PhraseStore } from './phrases'
import { reviewStore, type ReviewStore } from './reviews'
import { searchKeyStore, type SearchKeyStore } from './search-keys'
import { reminderPlanStore, type ReminderPlanStore } from './reminder-plans'
import { requestStore, type RequestStore } from './requests'
import { stampStore, type StampStore } from './stamps'
import { unfiledEventStore, type UnfiledEventStore } from './unfiled-events'
import { unattendedStore, type UnattendedStore } from './unattended'
import { yearPaperStore, type YearPaperStore } from './year-papers'
import { unionStore, type UnionStore } from './unions'
import { unreachedStore, type UnreachedStore } from './unreached'
import { waitingUnionStore, type WaitingUnionStore } from './waiting-unions'
import { unionChangeStore, type UnionChangeStore } from './union-changes'
import { unionCountStore, type UnionCountStore } from './union-counts'
import { unionMergerStore, type UnionMergerStore } from './union-mergers'
import { unfinishedStore, type UnfinishedStore } from './unfinished'
import { telephoneStore, type TelephoneStore } from './telephones'
import { totalsStore, type TotalsStore } from './totals'
import { temporaryFileStore, type TemporaryFileStore } from './temporary-files'
import { wechatTokenStore, type WechatTokenStore } from './wechat-tokens'
import { withdrawalStore, type WithdrawalStore } from './withdrawals'
import { workflowStore, type WorkflowStore } from './workflow'

/** Everything that is kept, by noun. Handlers are given these and know of no database. */
export interface Stores {
  readonly assessments: AssessmentStore
  readonly audit: AuditStore
  readonly workflow: WorkflowStore
  readonly astray: AstrayStore
  readonly reports: ReportStore
  readonly reviews: ReviewStore
  readonly phrases: PhraseStore
  readonly renamed: RenamedStore
  readonly enterprisePapers: EnterprisePaperStore
  readonly events: EventStore
  readonly unfiledEvents: UnfiledEventStore
  readonly timelines: TimelineStore
  readonly people: PeopleStore
  readonly ownLists: OwnListStore
  readonly cycles: CycleStore
  readonly closedPapers: ClosedPaperStore
  readonly editions: EditionStore
  readonly editionDrafts: EditionDraftStore
  readonly unions: UnionStore
  readonly unionChanges: UnionChangeStore
  readonly unionCounts: UnionCountStore
  readonly unionMergers: UnionMergerStore
  readonly enterprises: EnterpriseStore
  readonly enterpriseTables: EnterpriseTableStore
  readonly progress: ProgressStore
  readonly totals: TotalsStore
  readonly recount: RecountStore
  readonly reception: ReceptionStore
  readonly ledger: LedgerStore
  readonly ledgerLists: LedgerListStore
  readonly rosterContacts: RosterContactStore
  readonly rosterImports: RosterImportStore
  readonly invitations: InvitationStore
  readonly nominations: NominationStore
  readonly journal: JournalStore
  readonly telephones: TelephoneStore
  readonly requests: RequestStore
  readonly messages: MessageStore
  readonly messageHistory: MessageHistoryStore
  readonly deliveryDays: DeliveryDayStore
  readonly consents: ConsentStore
  readonly colleagues: ColleagueStore
  readonly unreached: UnreachedStore
  readonly waitingUnions: WaitingUnionStore
  readonly notices: NoticeStore
  readonly officeWork: OfficeWorkStore
  readonly searchKeys: SearchKeyStore
  readonly reminderPlans: ReminderPlanStore
  readonly wechatTokens: WechatTokenStore
  readonly openPapers: OpenPaperStore
  readonly stamps: StampStore
  readonly yearPapers: YearPaperStore
  readonly files: FileStore
  readonly temporaryFiles: TemporaryFileStore
  readonly feedback: FeedbackStore
  readonly likeness: LikenessStore
  readonly packages: PackageStore
  readonly packageContents: PackageContentStore
  readonly unattended: UnattendedStore
  readonly unfinished: UnfinishedStore
  readonly leftOpen: LeftOpenStore
  readonly withdrawals: WithdrawalStore
  readonly documentJobs: DocumentJobStore
}

export const openStores = (): Stores => {
  const database = openDatabase()
  const editions = editionStore(database)
  return {
    assessments: assessmentStore(database),
    audit: auditStore(database),
    workflow: workflowStore(database, editions),
    astray: astrayStore(database, editions),
    reports: reportStore(database),
    reviews: reviewStore(database),
    phrases: phraseStore(database),
    renamed: renamedStore(database),
    enterprisePapers: enterprisePaperStore(database),
    events: eventStore(database),
    unfiledEvents: unfiledEventStore(database),
    timelines: timelineStore(database),
    people: peopleStore(database),
    ownLists: ownListStore(database),
    cycles: cycleStore(database),
    closedPapers: closedPaperStore(database),
    editions,
    editionDrafts: editionDraftStore(database),
    unions: unionStore(database),
    unionChanges: unionChangeStore(database),
    unionCounts: unionCountStore(database),
    unionMergers: unionMergerStore(database),
    enterprises: enterpriseStore(database),
    enterpriseTables: enterpriseTableStore(database),
    progress: progressStore(database),
    totals: totalsStore(database, editions),
    recount: recountStore(database, editions),
    reception: receptionStore(database),
    ledger: ledgerStore(database),
    ledgerLists: ledgerListStore(database),
    rosterContacts: rosterContactStore(database),
    rosterImports: rosterImportStore(database),
    invitations: invitationStore(database),
    nominations: nominationStore(database),
    journal: journalStore(database),
    telephones: telephoneStore(database),
    requests: requestStore(database),
    messages: messageStore(database),
    messageHistory: messageHistoryStore(database),
    deliveryDays: deliveryDayStore(database),
    consents: consentStore(database),
    colleagues: colleagueStore(database),
    unreached: unreachedStore(database),
    waitingUnions: waitingUnionStore(database),
    notices: noticeStore(database),
    officeWork: officeWorkStore(database),
    searchKeys: searchKeyStore(database),
    reminderPlans: reminderPlanStore(database),
    wechatTokens: wechatTokenStore(database),
    openPapers: openPaperStore(database),
    stamps: stampStore(database, editions),
    yearPapers: yearPaperStore(database, editions),
    files: fileStore(),
    temporaryFiles: temporaryFileStore(database),
    feedback: feedbackStore(database),
    likeness: likenessStore(database),
    packages: packageStore(database),
    packageContents: packageContentStore(database),
    unattended: unattendedStore(database),
    unfinished: unfinishedStore(database),
    leftOpen: leftOpenStore(database),
    withdrawals: withdrawalStore(database),
    documentJobs: documentJobStore(database),
  }
}
