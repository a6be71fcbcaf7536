import {
  CONTACT_FILTERS,
  EVIDENCE_FILTERS,
  OVERSIGHT_FILTERS,
  STANDING_FILTERS,
  WORKLIST_TABS,
} from '@/contract/choices'
import type { EnterprisesShown } from '@/domain/job/enterprise-table'
import { countedName } from '@/domain/totals/behind'
import { countedNamed } from '../narrowing'
import { decoded } from '../next-one'
import { pageUrl } from '../session/routes'
import { type Year, yearParameters } from '../session/years'

/** Whom a list showed, and what was typed into its search. */
export interface ShownList {
  readonly shown: EnterprisesShown
  readonly search: string
}

/** 材料包 of whom a list shows: the page's address says whom, so that it is found again. */
export const packagePageOf = (shown: EnterprisesShown, search: string, year: Year): string => {
  const { by, unionId, counted, ...rest } = shown
  return pageUrl('papers/package', {
    ...yearParameters(year),
    ...rest,
    ...(counted ? { counted: countedName(counted) } : {}),
    list: by,
    union: unionId,
    search: search || undefined,
  })
}

const oneOf = <Value extends string>(values: readonly Value[], named: string | undefined): Value | undefined =>
  values.find((value) => value === named)

const numberNamed = (named: string | undefined): number | undefined => {
  const value = Number(named ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}

/** Whom an address says; undefined where it names no list, or none that there is. */
export const shownListNamed = (named: Readonly<Record<string, string | undefined>>): ShownList | undefined => {
  const narrowed = {
    evidence: oneOf(EVIDENCE_FILTERS, named['evidence']),
    contact: oneOf(CONTACT_FILTERS, named['contact']),
    counted: countedNamed(named) ?? undefined,
    standing: oneOf(STANDING_FILTERS, named['standing']),
    scoreFrom: numberNamed(named['scoreFrom']),
    scoreTo: numberNamed(named['scoreTo']),
    changedSince: numberNamed(named['changedSince']),
  }
  const unionId = named['union']
  const search = decoded(named['search'] ?? '')
  const tab = oneOf(WORKLIST_TABS, named['tab'])
  if (named['list'] === 'tab' && tab && unionId !== undefined)
    return { shown: { by: 'tab', unionId, tab, ...narrowed }, search }
  const filter = oneOf(OVERSIGHT_FILTERS, named['filter'])
  if (named['list'] === 'filter' && filter)
    return { shown: { by: 'filter', filter, unionId, cityId: named['cityId'], ...narrowed }, search }
  return undefined
}
