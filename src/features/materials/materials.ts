import type { Session } from '@/contract/session'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { formText } from '@/text/form'
import { materialsText } from '@/text/materials'
import { pageUrl } from '../session/routes'
import { yearParameters, type Year } from '../session/years'

/** The order in which a year needs them: what is written, what is checked, what is printed, what is filed. */
const IN_ORDER = [
  'word-in',
  'preview',
  'ledger',
  'roster-import',
  'stage',
  'stages',
  'summary',
  'summaries',
  'form',
  'stamp',
  'quotas',
  'nominations',
  'nomination-review',
  'totals',
  'package',
] as const

/** One thing around the assessment that somebody may do. */
export interface Material {
  readonly key: (typeof IN_ORDER)[number]
  readonly title: string
  readonly note: string
  readonly url: string
}

/** 材料包, the last thing in a year: everything in one place, to be filed elsewhere. */
const packages = (named: Named): Material => ({
  key: 'package',
  title: materialsText.package,
  note: materialsText.packageNote,
  url: pageUrl('papers/package', named),
})

/** Parameters that name the year of a page, where there are several. */
type Named = Readonly<Record<string, string>>

const ledger = (note: string, named: Named): Material => ({
  key: 'ledger',
  title: materialsText.ledger,
  note,
  url: pageUrl('papers/ledger-list', named),
})

const ofContact = (assessmentId: string, named: Named): readonly Material[] => [
  {
    key: 'word-in',
    title: materialsText.wordIn,
    note: materialsText.wordInNote,
    url: pageUrl('papers/word-in', { id: assessmentId }),
  },
  {
    key: 'preview',
    title: materialsText.preview,
    note: materialsText.previewNote,
    url: pageUrl('contact/preview', { id: assessmentId }),
  },
  {
    key: 'ledger',
    title: materialsText.ledgerCheck,
    note: materialsText.ledgerCheckNote,
    url: pageUrl('papers/ledger', named),
  },
  {
    key: 'form',
    title: formText.way,
    note: formText.wayNote,
    url: pageUrl('papers/form', { id: assessmentId }),
  },
  {
    key: 'stamp',
    title: materialsText.stamp,
    note: materialsText.stampNote,
    url: pageUrl('papers/stamp', { id: assessmentId }),
  },
  packages(named),
]

const ofReviewer = (named: Named): readonly Material[] => [
  ledger(materialsText.ledgerOfUnionNote, named),
  {
    key: 'nominations',
    title: materialsText.nominations,
    note: materialsText.nominationsNote,
    url: pageUrl('papers/nominations', named),
  },
  {
    key: 'totals',
    title: materialsText.totals,
    note: materialsText.totalsNote,
    url: pageUrl('reviewer/totals', named),
  },
  packages(named),
]

const ofOffice = (named: Named): readonly Material[] => [
  ledger(materialsText.ledgerOfProvinceNote, named),
  {
    key: 'roster-import',
    title: materialsText.roster,
    note: materialsText.rosterNote,
    url: pageUrl('papers/roster-import', named),
  },
  { key: 'quotas', title: materialsText.quotas, note: materialsText.quotasNote, url: pageUrl('papers/quotas', named) },
  {
    key: 'nomination-review',
    title: materialsText.nominationReview,
    note: materialsText.nominationReviewNote,
    url: pageUrl('papers/nomination-review', named),
  },
  packages(named),
]

export const inOrder = (materials: readonly Material[]): readonly Material[] =>
  [...materials].sort((one, other) => IN_ORDER.indexOf(one.key) - IN_ORDER.indexOf(other.key))

/** What somebody finds on 材料与报告 of a year besides the reports. */
export const materialsOf = ({ person }: Pick<Session, 'person'>, year: Year): readonly Material[] => {
  const seat = person?.seat
  const named = yearParameters(year)
  switch (seat?.role) {
    case 'contact':
      return year.cycleId === undefined ? [] : ofContact(assessmentIdOf(year.cycleId, seat.enterpriseId), named)
    case 'reviewer':
      return ofReviewer(named)
    case 'office':
      return ofOffice(named)
    case undefined:
      return []
  }
}
