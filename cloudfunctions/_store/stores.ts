import { assessmentStore, type AssessmentStore } from './assessments'
import { astrayStore, type AstrayStore } from './astray'
import { openDatabase } from './database'
import { documentJobStore, type DocumentJobStore } from './document-jobs'
import { enterprisePaperStore, type EnterprisePaperStore } from './enterprise-papers'
import { eventStore, type EventStore } from './events'
import { timelineStore, type TimelineStore } from './timelines'
import { feedbackStore, type FeedbackStore } from './feedback'
import { fileStore, type FileStore } from './files'
import { importStore, type ImportStore } from './imports'
import { invitationStore, type InvitationStore } from './invitations'
import { journalStore, type JournalStore } from './journal'
import { likenessStore, type LikenessStore } from './likeness'
import { ledgerStore, type LedgerStore } from './ledger'
import { ledgerListStore, type LedgerListStore } from './ledger-lists'
import { messageStore, type MessageStore } from './messages'
import { nominationStore, type NominationStore } from './nominations'
import { overviewStore, type OverviewStore } from './overviews'
import { packageContentStore, type PackageContentStore } from './package-contents'
import { packageStore, type PackageStore } from './packages'
import { peopleStore, type PeopleStore } from './people'
import { placeStore, type PlaceStore } from './places'
import { reportStore, type ReportStore } from './reports'
import { requestStore, type RequestStore } from './requests'
import { stampStore, type StampStore } from './stamps'
import { unattendedStore, type UnattendedStore } from './unattended'
import { unfinishedStore, type UnfinishedStore } from './unfinished'
import { temporaryFileStore, type TemporaryFileStore } from './temporary-files'
import { withdrawalStore, type WithdrawalStore } from './withdrawals'
import { workflowStore, type WorkflowStore } from './workflow'

/** Everything that is kept, by noun. Handlers are given these and know of no database. */
export interface Stores {
  readonly assessments: AssessmentStore
  readonly workflow: WorkflowStore
  readonly astray: AstrayStore
  readonly reports: ReportStore
  readonly enterprisePapers: EnterprisePaperStore
  readonly events: EventStore
  readonly timelines: TimelineStore
  readonly people: PeopleStore
  readonly places: PlaceStore
  readonly overviews: OverviewStore
  readonly ledger: LedgerStore
  readonly ledgerLists: LedgerListStore
  readonly imports: ImportStore
  readonly invitations: InvitationStore
  readonly nominations: NominationStore
  readonly journal: JournalStore
  readonly requests: RequestStore
  readonly messages: MessageStore
  readonly stamps: StampStore
  readonly files: FileStore
  readonly temporaryFiles: TemporaryFileStore
  readonly feedback: FeedbackStore
  readonly likeness: LikenessStore
  readonly packages: PackageStore
  readonly packageContents: PackageContentStore
  readonly unattended: UnattendedStore
  readonly unfinished: UnfinishedStore
  readonly withdrawals: WithdrawalStore
  readonly documentJobs: DocumentJobStore
}

export const openStores = (): Stores => {
  const database = openDatabase()
  return {
    assessments: assessmentStore(database),
    workflow: workflowStore(database),
    astray: astrayStore(database),
    reports: reportStore(database),
    enterprisePapers: enterprisePaperStore(database),
    events: eventStore(database),
    timelines: timelineStore(database),
    people: peopleStore(database),
    places: placeStore(database),
    overviews: overviewStore(database),
    ledger: ledgerStore(database),
    ledgerLists: ledgerListStore(database),
    imports: importStore(database),
    invitations: invitationStore(database),
    nominations: nominationStore(database),
    journal: journalStore(database),
    requests: requestStore(database),
    messages: messageStore(database),
    stamps: stampStore(database),
    files: fileStore(),
    temporaryFiles: temporaryFileStore(database),
    feedback: feedbackStore(database),
    likeness: likenessStore(database),
    packages: packageStore(database),
    packageContents: packageContentStore(database),
    unattended: unattendedStore(database),
    unfinished: unfinishedStore(database),
    withdrawals: withdrawalStore(database),
    documentJobs: documentJobStore(database),
  }
}
