import type { PackageScope } from '@/domain/package/package-scope'
import type { Seat } from '@/domain/people/person'

export type ScopeKind = PackageScope['kind']

/** What somebody has chosen so far; a union or an enterprise may still be missing. */
export interface ScopeChoice {
  readonly kind: ScopeKind
  readonly unionId: string | null
  readonly enterpriseId: string | null
}

/** The kinds of scope that a seat may choose between, the usual one first. */
export const kindsOf = (seat: Seat): readonly ScopeKind[] => {
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
export const firstChoice = (seat: Seat): ScopeChoice => ({
  kind: kindsOf(seat)[0] ?? 'enterprise',
  unionId: seat.role === 'reviewer' ? seat.unionId : null,
  enterpriseId: seat.role === 'contact' ? seat.enterpriseId : null,
})

/** The scope that a choice names, or null while it names none yet. */
export const scopeOf = ({ kind, unionId, enterpriseId }: ScopeChoice): PackageScope | null => {
  switch (kind) {
    case 'all':
      return { kind }
    case 'union':
      return unionId === null ? null : { kind, unionId }
    case 'enterprise':
      return enterpriseId === null ? null : { kind, enterpriseId }
  }
}
