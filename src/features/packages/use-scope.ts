import { useState } from 'react'
import type { Seat } from '@/domain/people/person'
import { useYear } from '../session/use-session'
import { useQuery, useSettled } from '../use-query'
import { firstChoice, kindsOf, scopeOf, type ScopeChoice } from './package-choice'

/** Choosing what a package is to hold, and what it would lack. */
export const useScope = (seat: Seat) => {
  const { named } = useYear()
  const [choice, setChoice] = useState<ScopeChoice>(() => firstChoice(seat))
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const scope = scopeOf(choice)
  const chooses = seat.role !== 'contact' && (choice.kind === 'enterprise' || seat.role === 'office')
  const places = useQuery('package.places', chooses ? { ...named, search: settled } : null)
  const check = useQuery('package.check', scope === null ? null : { ...named, scope })
  return {
    kinds: kindsOf(seat),
    choice,
    choose: (change: Partial<ScopeChoice>) => setChoice((before) => ({ ...before, ...change })),
    search,
    setSearch,
    places,
    scope,
    /** Only what was answered to this very scope: another one's check list must not stand beneath it. */
    check: scope === null || check.loading || check.failure ? { ...check, value: undefined } : check,
  }
}

export type ScopeDesk = ReturnType<typeof useScope>
