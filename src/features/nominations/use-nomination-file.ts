import { useState } from 'react'
import type { NominationPart } from '@/contract/nomination'
import type { NominationFile } from '@/domain/nomination/nomination'
import { call, type CallResult } from '@/services/call'
import { useShownAgain } from '../page-life'
import { usePageYear, type PageYear } from '../session/page-year'
import { yearParameters } from '../session/years'
import { useQuery } from '../use-query'
import { wholeFile } from './nomination-view'

/** The year whose nominations a page shows, as a question names it. */
interface NominatingYear {
  readonly year: PageYear
  readonly present: { readonly presentId?: string }
  /** How the address of a page names it. */
  readonly here: Readonly<Record<string, string>>
  /** What an archived year's are is looked at. */
  readonly mayNominate: boolean
  /** The year that they were for has opened meanwhile: what is undecided is ended, and nothing is added. */
  readonly ended: boolean
}

/** Nominations are made in the newest year; a former one's are looked at where the page was opened for it. */
export const useNominatingYear = (
  page: 'papers/nominations' | 'papers/nomination-review',
  union?: string,
): NominatingYear => {
  const year = usePageYear(page, { union })
  const { former, cycleId } = year
  return {
    year,
    here: yearParameters(year),
    present: former && cycleId !== undefined ? { presentId: cycleId } : {},
    ended: former,
    mayNominate: year.allows('nominate'),
  }
}

interface Place {
  readonly unionId: string
  readonly presentId?: string | undefined
}

const readWhole = (result: CallResult<NominationPart>, { unionId, presentId }: Place) =>
  wholeFile(result, (rest) => call('nomination.load', { unionId, presentId, rest }))

/** A union's file as last known: what was read, overtaken by what a write of one's own answered. */
export const useNominationFile = (unionId: string | undefined, present: { readonly presentId?: string }) => {
  const query = useQuery('nomination.load', unionId === undefined ? null : { ...present, unionId }, readWhole)
  const [answered, setAnswered] = useState<NominationFile>()

  const reload = async (): Promise<void> => {
    await query.reload()
    setAnswered(undefined)
  }
  useShownAgain(() => void reload())

  /** Takes over what a write answered; a refusal means that the list is not what it seemed, so it is read again. */
  const take = async (result: CallResult<NominationPart>): Promise<boolean> => {
    if (result.outcome !== 'done' && result.outcome !== 'refused') return false
    const whole = result.outcome === 'done' ? await readWhole(result, { ...present, ...result.value }) : result
    if (whole.outcome === 'done') setAnswered(whole.value)
    else await reload()
    return result.outcome === 'done'
  }

  return { file: answered ?? query.value, failure: query.failure, reload, take }
}
