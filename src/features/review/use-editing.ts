import { useState } from 'react'
import { findDimensionOf, type Rubric } from '@/domain/rubric/rubric'
import type { usePlace } from './use-place'

/** What is being written to an indicator, below what it is about. */
interface Editing {
  readonly kind: 'remark' | 'score'
  readonly no: number
}

/** One remark or 核定分 at a time: what was typed to another is kept, and its card says so. */
export const useEditing = (rubric: Rubric, place: ReturnType<typeof usePlace>) => {
  const [now, setNow] = useState<Editing | null>(null)
  return {
    now,
    open: (kind: Editing['kind'], no: number) => setNow({ kind, no }),
    /** The same from elsewhere in the page: it comes into view. */
    openAt: (kind: Editing['kind'], no: number) => {
      setNow({ kind, no })
      place.go(findDimensionOf(rubric, no)?.id ?? place.tab, no, 'remark')
    },
    close: () => setNow(null),
  }
}
