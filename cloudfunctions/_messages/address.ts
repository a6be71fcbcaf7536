import type { Role, Seat } from '@/domain/people/person'
import { findSeat } from '@/domain/people/seat'
import { findReportKind } from '@/domain/report/report'
import type { FeedbackPlace, ListOfYear } from '@/domain/workflow/event'
import type { MessageDocument } from '../_store/message-document'

const page = (path: string, parameters: Readonly<Record<string, string | undefined>>): string =>
  `${path}?${Object.entries(parameters)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&')}`

const papers = (name: string) => `/packages/papers/pages/${name}/index`

/** The address of a list, of its own year. */
const addressOfList = ({ list, cycleId: cycle, unionId: union }: ListOfYear, role: Role): string => {
  switch (list) {
    case 'ledger':
      return page(papers(role === 'contact' ? 'ledger' : 'ledger-list'), { cycle })
    case 'nominations':
      return role === 'office'
        ? page(papers('nomination-review'), { cycle, union })
        : page(papers('nominations'), { cycle })
    case 'extensions':
      return page('/packages/reviewer/pages/extensions/index', { cycle })
    case 'worklist':
      return page('/packages/reviewer/pages/worklist/index', { cycle })
  }
}

/** Where the office or the union sees who sits in a seat, and unbinds them; others are told whom to ask. */
const addressOfSeat = (seat: Seat, role: Role): string | null => {
  if (role === 'reviewer') return papers('people')
  if (role !== 'office') return null
  return seat.role === 'contact'
    ? page('/packages/office/pages/enterprise/index', { id: seat.enterpriseId })
    : '/packages/office/pages/people/index'
}

/** What leads a message somewhere. */
type Leading = Pick<MessageDocument, 'subjectId' | 'list' | 'aboutSeat' | 'feedback'>

/** What is open, for the office; who sent one is led to that one, with its answer. */
const addressOfFeedback = (place: FeedbackPlace): string =>
  place.kind === 'own'
    ? page(papers('own-feedback'), { id: place.feedbackId })
    : '/packages/office/pages/feedback/index'

/**
 * Where a message leads somebody in `role`: to the paper or the list that it is about, whichever year that is of. No page ever
 * moves. null where there is nothing to open.
 */
export const addressOf = ({ subjectId, list, aboutSeat, feedback }: Leading, role: Role): string | null => {
  if (list) return addressOfList(list, role)
  if (aboutSeat) return addressOfSeat(aboutSeat, role)
  if (feedback) return addressOfFeedback(feedback)
  if (subjectId === null) return null
  if (findReportKind(subjectId) !== undefined) return page(papers('report'), { id: subjectId })
  return role === 'contact'
    ? page('/pages/home/index', { id: subjectId })
    : page('/packages/reviewer/pages/review/index', { id: subjectId })
}

const INBOX = '/pages/inbox/index'

/**
 * The page that WeChat's message opens: what it is about, in the seat that it is for, which the program then goes over to. The inbox
 * where there is nothing to open, or where it was kept before seats were noted.
 */
export const openedPage = (message: Leading & Pick<MessageDocument, 'seat'>): string => {
  const { seat } = message
  const role = seat === undefined ? undefined : findSeat(seat)?.role
  const address = (role === undefined ? null : addressOf(message, role)) ?? INBOX
  const named = seat === undefined ? '' : `${address.includes('?') ? '&' : '?'}seat=${encodeURIComponent(seat)}`
  // WeChat takes it without the stroke in front.
  return `${address.slice(1)}${named}`
}
