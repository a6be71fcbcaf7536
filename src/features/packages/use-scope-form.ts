import { useState } from 'react'
import type { PackageScope } from '@/domain/package/package-scope'
import type { Seat } from '@/domain/people/person'
import { useYear } from '../session/use-session'
import { useQuery, useSettled } from '../use-query'

export type ScopeKind = PackageScope['kind']

/** What somebody has chosen so far; a union or an enterprise may still be missing. */
interface ScopeChoice {
  readonly kind: ScopeKind
  readonly unionId: string | null
  readonly enterpriseId: string | null
}

/** The kinds of scope that a seat may choose between, the usual one first. */
const kindsOf = (seat: Seat): readonly ScopeKind[] => {
  switch (seat.role) {
    case 'contact':
      return ['enterprise']
    case 'reviewer':
      return ['union', 'enterprise']
    case 'office':
      return ['all', 'union', 'enterprise']
  }
}

/** What is chosen before anything was tapped. */
const firstChoice = (seat: Seat): ScopeChoice => ({
  kind: kindsOf(seat)[0] ?? 'enterprise',
  unionId: seat.role === 'reviewer' ? seat.unionId : null,
  enterpriseId: seat.role === 'contact' ? seat.enterpriseId : null,
})

/** The scope that a choice names, or null while it names none yet. */
const scopeOf = ({ kind, unionId, enterpriseId }: ScopeChoice): PackageScope | null => {
  switch (kind) {
    case 'all':
      return { kind }
    case 'union':
      return unionId === null ? null : { kind, unionId }
    case 'enterprise':
      return enterpriseId === null ? null : { kind, enterpriseId }
  }
}

/** Choosing what a package is to hold, and what it would lack. */
export const useScopeForm = (seat: Seat) => {
  const { named } = useYear()
  const [choice, setChoice] = useState<ScopeChoice>(() => firstChoice(seat))
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const scope = scopeOf(choice)
  const chooses = seat.role !== 'contact' && (choice.kind === 'enterprise' || seat.role === 'office')
  const choices = useQuery('package.places', chooses ? { ...named, search: settled } : null)
  const check = useQuery('package.check', scope === null ? null : { ...named, scope })
  return {
    kinds: kindsOf(seat),
    choice,
    choose: (change: Partial<ScopeChoice>) => setChoice((before) => ({ ...before, ...change })),
    search,
    setSearch,
    choices,
    scope,
    /** Only what was answered to this very scope: another one's check list must not stand beneath it. */
    check: scope === null || check.loading || check.failure ? { ...check, value: undefined } : check,
  }
}

export type ScopeForm = ReturnType<typeof useScopeForm>
