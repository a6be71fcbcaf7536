import { useEffect, useRef } from 'react'
import type { Rubric } from '@/domain/rubric/rubric'
import { findEdition, keepEdition } from '@/services/editions'
import type { Failure } from '@/text/failures'
import { useQuery } from './use-query'

/**
 * The edition that a paper or a year is filled in against, asked for where this phone has none; `undefined` waits until it is known
 * which. What did not come is asked for again when the paper or the year was read again, by whoever tries once more.
 */
export const useEdition = (
  of: { readonly rubricVersion: string } | undefined,
): { readonly rubric: Rubric | undefined; readonly failure: Failure | undefined } => {
  const version = of?.rubricVersion
  const kept = version === undefined ? undefined : findEdition(version)
  const { value, failure, reload } = useQuery('edition.get', version === undefined || kept ? null : { version })
  const failed = useRef(false)
  failed.current = failure !== undefined
  useEffect(() => {
    if (failed.current) void reload()
  }, [of, reload])
  const edition = value?.edition
  useEffect(() => {
    if (edition) keepEdition(edition)
  }, [edition])
  const rubric = kept ?? (edition?.version === version ? edition : undefined)
  return { rubric, failure: rubric ? undefined : failure }
}
