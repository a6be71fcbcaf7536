import { useEffect } from 'react'
import type { Rubric } from '@/domain/rubric/rubric'
import { findEdition, keepEdition } from '@/services/editions'
import type { Failure } from '@/text/failures'
import { useQuery } from './use-query'

/** The edition of a version, asked for where this phone has none; `undefined` waits until it is known which. */
export const useEdition = (
  version: string | undefined,
): { readonly rubric: Rubric | undefined; readonly failure: Failure | undefined } => {
  const kept = version === undefined ? undefined : findEdition(version)
  const { value, failure } = useQuery('edition.get', version === undefined || kept ? null : { version })
  const edition = value?.edition
  useEffect(() => {
    if (edition) keepEdition(edition)
  }, [edition])
  const rubric = kept ?? (edition?.version === version ? edition : undefined)
  return { rubric, failure: rubric ? undefined : failure }
}
