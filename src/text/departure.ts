import { checkOnLedger, type Departure, type OfEnterprise } from '@/domain/ledger/departure'
import { departureWord } from '@/domain/ledger/leaving'
import { formatFullMoment } from './dates'
import { refusalSentence } from './refusals'

const how = (departure: Departure): string => `${departureWord(departure)}：${departure.reason}`

/** «2026年12月8日 10:32 注销：已办理注销登记». */
export const departureLine = (departure: Departure): string => `${formatFullMoment(departure.at)} ${how(departure)}`

/** What it means that an enterprise has left the ledger, as the server would refuse whoever changes something of it. */
export const leftMeaning = (paper: OfEnterprise): string | undefined => {
  const left = checkOnLedger(paper)
  return left && refusalSentence(left)
}

/** The same, with how and why. */
export const leftReason = (paper: OfEnterprise): string | undefined =>
  paper.departure ? `${how(paper.departure)}。${leftMeaning(paper)}` : undefined
