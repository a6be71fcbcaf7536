import { auditStore } from './audit'
import { assessmentStore } from './assessments'
import { astrayStore } from './astray'
import { closedPaperStore } from './closed-papers'
import { colleagueStore } from './colleagues'
import { contentCheckStore } from './content-checks'
import { consentStore } from './consents'
import { cycleStore } from './cycles'
import { openDatabase, type Database } from './database'
import { editionDraftStore } from './edition-drafts'
import { editionStore } from './editions'
import { deliveryDayStore } from './delivery-days'
import { documentJobStore } from './document-jobs'
import { enterpriseStore } from './enterprises'
import { enterpriseTableStore } from './enterprise-tables'
import { enterprisePaperStore } from './enterprise-papers'
import { eventStore } from './events'
import { timelineStore } from './timelines'
import { feedbackStore } from './feedback'
import { heartbeatStore } from './heartbeats'
import { fileStore } from './files'
import { rosterContactStore } from './roster-contacts'
import { rosterImportStore } from './roster-imports'
import { invitationStore } from './invitations'
import { journalStore } from './journal'
import { likenessStore } from './likeness'
import { leftOpenStore } from './left-open'
import { ledgerStore } from './ledger'
import { ledgerListStore } from './ledger-lists'
import { messageHistoryStore } from './message-history'
import { messageStore } from './messages'
import { movedPaperStore } from './moved-papers'
import { nominationStore } from './nominations'
import { noticeStore } from './notices'
import { officeWorkStore } from './office-work'
import { openPaperStore } from './open-papers'
import { probeStore } from './probes'
import { progressStore } from './progress'
import { packageContentStore } from './package-contents'
import { packageStore } from './packages'
import { ownListStore } from './own-lists'
import { ownDataStore } from './own-data'
import { pairingStore } from './pairings'
import { peopleStore } from './people'
import { rateStore } from './rates'
import { receptionStore } from './reception'
import { recountStore } from './recount'
import { renamedStore } from './renamed'
import { reportStore } from './reports'
import { phraseStore } from './phrases'
import { reviewStore } from './reviews'
import { searchKeyStore } from './search-keys'
import { reminderPlanStore } from './reminder-plans'
import { requestStore } from './requests'
import { shapelessPaperStore } from './shapeless-papers'
import { shapeStore } from './shapes'
import { stampStore } from './stamps'
import { chainBeginningStore } from './chain-beginnings'
import { chainStore } from './chains'
import { leftPeopleStore } from './left-people'
import { sealStore } from './seals'
import { strayEventStore } from './stray-events'
import { lateMarkStore } from './late-marks'
import { unfiledEventStore } from './unfiled-events'
import { unattendedStore } from './unattended'
import { yearPaperStore } from './year-papers'
import { unionStore } from './unions'
import { unreachedStore } from './unreached'
import { waitingWorkStore } from './waiting-work'
import { waitingUnionStore } from './waiting-unions'
import { unionChangeStore } from './union-changes'
import { unionCountStore } from './union-counts'
import { unionMergerStore } from './union-mergers'
import { unfinishedStore } from './unfinished'
import { telephoneStore } from './telephones'
import { standingStore } from './standings'
import { totalsStore } from './totals'
import { temporaryFileStore } from './temporary-files'
import { webSessionStore } from './web-sessions'
import { wechatTokenStore } from './wechat-tokens'
import { withdrawalStore } from './withdrawals'
import { workflowStore } from './workflow'
import { yearCountStore } from './year-counts'
import { yearRecountStore } from './year-recount'

/** Everything that is kept in a database, by noun. */
export const storesOf = (database: Database) => {
  const editions = editionStore(database)
  const standings = standingStore(database)
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
    movedPapers: movedPaperStore(database),
    lateMarks: lateMarkStore(database),
    chainBeginnings: chainBeginningStore(database),
    chains: chainStore(database),
    strayEvents: strayEventStore(database),
    seals: sealStore(database),
    leftPeople: leftPeopleStore(database),
    timelines: timelineStore(database),
    people: peopleStore(database),
    pairings: pairingStore(database),
    webSessions: webSessionStore(database),
    ownLists: ownListStore(database),
    ownData: ownDataStore(database),
    cycles: cycleStore(database),
    closedPapers: closedPaperStore(database),
    editions,
    editionDrafts: editionDraftStore(database),
    unions: unionStore(database),
    unionChanges: unionChangeStore(database),
    unionCounts: unionCountStore(database),
    standings,
    yearCounts: yearCountStore(database, standings),
    unionMergers: unionMergerStore(database),
    enterprises: enterpriseStore(database),
    enterpriseTables: enterpriseTableStore(database),
    progress: progressStore(database),
    totals: totalsStore(database, editions),
    recount: recountStore(database, editions),
    yearRecount: yearRecountStore(database),
    reception: receptionStore(database),
    ledger: ledgerStore(database),
    ledgerLists: ledgerListStore(database, standings),
    rosterContacts: rosterContactStore(database),
    rosterImports: rosterImportStore(database),
    invitations: invitationStore(database),
    nominations: nominationStore(database),
    journal: journalStore(database),
    telephones: telephoneStore(database),
    requests: requestStore(database),
    rates: rateStore(database),
    messages: messageStore(database),
    messageHistory: messageHistoryStore(database),
    deliveryDays: deliveryDayStore(database),
    consents: consentStore(database),
    colleagues: colleagueStore(database),
    unreached: unreachedStore(database),
    waitingUnions: waitingUnionStore(database),
    notices: noticeStore(database),
    heartbeats: heartbeatStore(database),
    probes: probeStore(database),
    waitingWork: waitingWorkStore(database),
    officeWork: officeWorkStore(database),
    searchKeys: searchKeyStore(database),
    shapes: shapeStore(database),
    shapelessPapers: shapelessPaperStore(database),
    contentChecks: contentCheckStore(database),
    reminderPlans: reminderPlanStore(database),
    wechatTokens: wechatTokenStore(database),
    openPapers: openPaperStore(database),
    stamps: stampStore(database),
    yearPapers: yearPaperStore(database, editions),
    files: fileStore(),
    temporaryFiles: temporaryFileStore(database),
    feedback: feedbackStore(database),
    likeness: likenessStore(database),
    packages: packageStore(database),
    packageContents: packageContentStore(database),
    unattended: unattendedStore(database),
    unfinished: unfinishedStore(database, standings),
    leftOpen: leftOpenStore(database),
    withdrawals: withdrawalStore(database),
    documentJobs: documentJobStore(database),
  }
}

/** Everything that is kept, by noun. Handlers are given these and know of no database. */
export type Stores = Readonly<ReturnType<typeof storesOf>>

/** Opens everything that is kept where this function runs. */
export const openStores = (): Stores => storesOf(openDatabase())
