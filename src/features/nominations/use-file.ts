import { useState } from 'react'
import type { NominationFile } from '@/domain/nomination/nomination'
import type { CallResult } from '@/services/call'
import { useShownAgain } from '../session/use-shown-again'
import { useQuery } from '../use-query'

/** A union's file as last known: what was read, overtaken by what a write of one's own answered. */
export const useFile = (unionId: string | undefined, present: { readonly presentId?: string }) => {
  const query = useQuery('nomination.load', unionId === undefined ? null : { ...present, unionId })
  const [answered, setAnswered] = useState<NominationFile>()

  const reload = async (): Promise<void> => {
    await query.reload()
    setAnswered(undefined)
  }
  useShownAgain(() => void reload())

  /** Takes over what a write answered; a refusal means that the list is not what it seemed, so it is read again. */
  const take = async (result: CallResult<NominationFile>): Promise<boolean> => {
    if (result.outcome === 'done') setAnswered(result.value)
    if (result.outcome === 'refused') await reload()
    return result.outcome === 'done'
  }

  return { file: answered ?? query.value, failure: query.failure, reload, take }
}
