import type { ActionName } from '@/contract/contract'
import { FEW } from './answers-of-few-values'

/** At most so many rows, of so many bytes at most each. */
interface Rows {
  readonly rows: number
  readonly bytes: number
}

/**
 * What keeps an answer within what WeChat lets one weigh: `few`, a handful of short values; rows whose number and weight the code
 * bounds; or `measured`, which a test does with papers and lists as large as the rules let them become.
 */
export type Bound = 'few' | Rows | 'measured'

const OUTLINE = 8_000
const IDS = 200
const AUDITED = { rows: 20, bytes: 2_000 }
/** Ten views of what was typed, and the ids of a page. */
const OWN_VIEWS = { rows: 10, bytes: 8_000 } as const

/** Every action's bound. Leaving one out does not compile. */
export const BOUNDS = {
  ...FEW,
  // What begins a document answers how far it is.
  ...({ 'form.export': 'few', 'report.export': 'few', 'invitation.export': 'few', 'unreached.export': 'few' } as const),
  ...({ 'ledger.export': 'few', 'worklist.export': 'few', 'quota.export': 'few', 'message.export': 'few' } as const),
  ...({ 'audit.export': 'few', 'audit.list': AUDITED, 'audit.own': AUDITED } as const),
  'invitation.issue': { rows: 20, bytes: 1_000 },
  'invitation.seats': 'measured',
  'session.list': { rows: 20, bytes: 200 },
  'invitation.list': { rows: 30, bytes: 1_000 },
  // A hundred rows, each with a wording and an example of 400 characters, and the figures that the first edition asks for.
  'edition.get': { rows: 100, bytes: 4_000 },
  'edition.list': { rows: 71, bytes: 3_000 },
  'edition.loadDraft': { rows: 100, bytes: 4_000 },
  // Some 30 days off and 6 made up a year, from 2004 on.
  'cycle.holidays': { rows: 1_500, bytes: 13 },
  'cycle.leftOpen': { rows: 50, bytes: 700 },
  'assessment.load': 'measured',
  'assessment.authors': 'measured',
  ...({ 'review.present': { rows: 100, bytes: 200 }, 'phrase.save': { rows: 180, bytes: 400 } } as const),
  ...({ 'review.keepLetter': { rows: 1, bytes: 9_000 }, 'phrase.list': { rows: 210, bytes: 400 } } as const),
  'colleagues.filling': { rows: 100, bytes: 200 },
  ...({ 'colleagues.assign': 'few', 'review.markSeen': 'few' } as const),
  'assessment.timeline': 'measured',
  // One narrative an indicator.
  'earlier.load': { rows: 28, bytes: 8_500 },
  // Three passages an indicator, none longer than its narrative.
  'likeness.hints': { rows: 84, bytes: 8_500 },
  // One narrative an indicator, each with what is in doubt about it.
  'wordForm.read': 'measured',
  'wordForm.readReport': 'measured',
  'assessment.saveAnswer': { rows: 1, bytes: 8_500 },
  'assessment.saveAnswers': { rows: 28, bytes: 8_500 },
  'assessment.remark': { rows: 1, bytes: 4_500 },
  'assessment.receiveMany': { rows: 50, bytes: 700 },
  'assessment.takeBackReceipts': { rows: 50, bytes: 700 },
  'assessment.extendMany': { rows: 20, bytes: 700 },
  // Rows, and for the office each of the unions.
  'unreached.list': { rows: 30, bytes: 1_600 },
  'oversight.waitingUnions': { rows: 30, bytes: 500 },
  // Unions, each with its reviewers.
  'oversight.nudgeUnions': { rows: 50, bytes: 1_500 },
  'oversight.nudgedUnions': { rows: 50, bytes: 1_500 },
  'worklist.extensionRequests': { rows: 20, bytes: OUTLINE },
  'report.load': 'measured',
  'report.earlier': 'measured',
  'report.timeline': 'measured',
  'report.list': { rows: 30, bytes: OUTLINE },
  'report.saveSection': { rows: 1, bytes: 41_000 },
  'evidence.remove': { rows: 9, bytes: 1_000 },
  'evidence.order': { rows: 9, bytes: 1_000 },
  // Nine photos of five indicators.
  'evidence.links': { rows: 45, bytes: 2_000 },
  ...({ 'document.prepareUpload': 'few', 'document.status': 'few' } as const),
  ...({ 'document.continue': 'few', 'document.link': 'few' } as const),
  'package.places': 'measured',
  'package.check': 'measured',
  // One package, as package.list has five.
  'package.start': 'measured',
  'package.continue': 'measured',
  'package.status': 'measured',
  'package.list': 'measured',
  // All three answer with the same summary.
  'roster.summary': 'measured',
  'roster.last': 'measured',
  'roster.confirm': 'measured',
  'roster.rows': 'measured',
  // A summary and one row of roster.rows.
  'roster.decide': 'measured',
  'stamp.load': 'measured',
  // Each write answers with what stamp.load answers.
  'stamp.attach': 'measured',
  'stamp.remove': 'measured',
  'stamp.reorder': 'measured',
  'stamp.keepAsIs': 'measured',
  'stamp.finish': 'measured',
  'stamp.reopen': 'measured',
  'stamp.links': { rows: 20, bytes: 2_000 },
  'ledger.load': 'measured',
  ...({ 'ledger.check': 'few', 'ledger.confirm': 'few' } as const),
  'ledger.toConfirm': { rows: 30, bytes: OUTLINE },
  'ledger.confirmMany': { rows: 30, bytes: 700 },
  'ledger.page': { rows: 20, bytes: OUTLINE },
  'ledger.history': 'measured',
  'ledger.columns': 'measured',
  // The columns of ledger.columns, once.
  'ledger.setColumns': 'measured',
  'worklist.page': { rows: 20, bytes: OUTLINE },
  ...({ 'list.look': OWN_VIEWS, 'list.saveView': OWN_VIEWS, 'list.removeView': OWN_VIEWS } as const),
  'worklist.nudged': { rows: 50, bytes: 1_500 },
  'worklist.nudge': { rows: 50, bytes: 1_500 },
  'oversight.progress': 'measured',
  // Unions, indicators, and the days of three curves.
  ...{ 'totals.year': { rows: 2_000, bytes: 350 }, 'totals.own': { rows: 20, bytes: 200 } },
  'oversight.receivable': { rows: 50, bytes: 1_000 },
  'oversight.enterprises': { rows: 30, bytes: OUTLINE },
  // Whoever fills in for one enterprise.
  'oversight.enterprise': { rows: 1_000, bytes: 300 },
  'oversight.unions': 'measured',
  'oversight.people': 'measured',
  'people.list': { rows: 30, bytes: 600 },
  ...({ 'people.telephone': 'few', 'people.ownTelephone': 'few', 'people.setTelephone': 'few' } as const),
  // Seats, one's own phrases, and ten views a seat.
  ...({ 'people.ownData': { rows: 550, bytes: 400 }, 'people.eraseOwn': 'few' } as const),
  'union.list': { rows: 30, bytes: 1_500 },
  'routing.list': { rows: 30, bytes: 2_000 },
  'routing.confirm': { rows: 20, bytes: IDS },
  'routing.assignMany': { rows: 10, bytes: 700 },
  'quota.list': 'measured',
  'quota.set': { rows: 20, bytes: 600 },
  // Every write of a list answers as nomination.load does.
  'nomination.load': 'measured',
  'nomination.save': 'measured',
  ...({ 'nomination.submit': 'measured', 'nomination.withdraw': 'measured' } as const),
  ...({ 'nomination.return': 'measured', 'nomination.decide': 'measured' } as const),
  'nomination.confirmMany': { rows: 30, bytes: 700 },
  'nomination.list': { rows: 30, bytes: 1_000 },
  'message.ofEnterprise': { rows: 30, bytes: 1_500 },
  'message.ofPerson': { rows: 30, bytes: 1_500 },
  'message.ofDay': { rows: 30, bytes: 1_500 },
  // Thirty days of four matters and eight outcomes.
  'message.days': { rows: 30 * 4 * 8, bytes: 80 },
  'inbox.list': { rows: 20, bytes: 4_000 },
  ...({ 'feedback.list': { rows: 20, bytes: 4_000 }, 'feedback.own': { rows: 20, bytes: 4_000 } } as const),
  // A finding a part; of collections their names.
  'health.look': { rows: 16, bytes: 1_500 },
  // A row for each union, and fifty in doubt.
  'quota.read': { rows: 450, bytes: 1_000 },
} satisfies { readonly [Name in ActionName]: Bound }

/** The actions whose answers a test measures. */
export type Measured = {
  [Name in ActionName]: (typeof BOUNDS)[Name] extends 'measured' ? Name : never
}[ActionName]
