import { useState } from 'react'
import type { AskedScope } from '@/contract/package'
import { CHOSEN_AT_MOST } from '@/domain/package/package-scope'
import type { Seat } from '@/domain/people/person'
import type { Picked } from '../picking'
import { useYear } from '../session/use-session'
import type { ShownList } from '../documents/shown-list'
import { useQuery, useSettled } from '../use-query'

export type ScopeKind = Exclude<AskedScope['kind'], 'chosen'>

/** An enterprise that goes in, by its name. */
interface ChosenEnterprise {
  readonly enterpriseId: string
  readonly name: string
}

/** What somebody has chosen so far; a union or enterprises may still be missing. */
interface ScopeChoice {
  readonly kind: ScopeKind
  readonly unionId: string | null
  readonly enterprises: readonly ChosenEnterprise[]
}

/** The kinds of scope that a seat may choose between, the usual one first. */
const kindsOf = (seat: Seat, shown: ShownList | undefined): readonly ScopeKind[] => {
  const listed = shown ? (['shown'] as const) : []
  switch (seat.role) {
    case 'contact':
      return ['enterprise']
    case 'reviewer':
      return [...listed, 'union', 'enterprise']
    case 'office':
      return [...listed, 'all', 'union', 'enterprise']
  }
}

/** What is chosen before anything was tapped. */
const firstChoice = (seat: Seat, shown: ShownList | undefined, picked: readonly Picked[] | undefined): ScopeChoice => ({
  kind: picked ? 'enterprise' : (kindsOf(seat, shown)[0] ?? 'enterprise'),
  unionId: seat.role === 'reviewer' ? seat.unionId : null,
  enterprises:
    seat.role === 'contact'
      ? [{ enterpriseId: seat.enterpriseId, name: '' }]
      : (picked ?? []).slice(0, CHOSEN_AT_MOST).map(({ id, name }) => ({ enterpriseId: id, name })),
})

/** The scope that a choice names, or null while it names none yet. */
const scopeOf = ({ kind, unionId, enterprises }: ScopeChoice, shown: ShownList | undefined): AskedScope | null => {
  const [first, ...others] = enterprises.map(({ enterpriseId }) => enterpriseId)
  switch (kind) {
    case 'shown':
      return shown ? { kind, ...shown } : null
    case 'all':
      return { kind }
    case 'union':
      return unionId === null ? null : { kind, unionId }
    case 'enterprise':
      if (first === undefined) return null
      return others.length === 0 ? { kind, enterpriseId: first } : { kind: 'chosen', enterpriseIds: [first, ...others] }
  }
}

/** Choosing what a package is to hold, and what it would lack. */
export const useScopeForm = (seat: Seat, shown: ShownList | undefined, picked: readonly Picked[] | undefined) => {
  const { named } = useYear()
  const [choice, setChoice] = useState<ScopeChoice>(() => firstChoice(seat, shown, picked))
  const [search, setSearch] = useState('')
  const settled = useSettled(search.trim())
  const scope = scopeOf(choice, shown)
  const chooses = seat.role !== 'contact' && (choice.kind === 'enterprise' || seat.role === 'office')
  const choices = useQuery('package.places', chooses ? { ...named, search: settled } : null)
  const check = useQuery('package.check', scope === null ? null : { ...named, scope })
  const listed = choices.value?.enterprises ?? []
  /** Chooses of those that are listed; who was chosen by another search stays. */
  const chooseListed = (ids: readonly string[]): void => {
    const elsewhere = choice.enterprises.filter(
      (each) => !listed.some(({ enterpriseId }) => enterpriseId === each.enterpriseId),
    )
    const here = listed.filter(({ enterpriseId }) => ids.includes(enterpriseId))
    const enterprises = [...elsewhere, ...here.map(({ enterpriseId, name }) => ({ enterpriseId, name }))]
    setChoice((before) => ({ ...before, enterprises: enterprises.slice(0, CHOSEN_AT_MOST) }))
  }
  return {
    kinds: kindsOf(seat, shown),
    chooseListed,
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
