import type { AssessmentParties } from '../people/access'
import type { Person } from '../people/person'
import { refuse, type Refusal } from '../refusal/refusal'

/** As many enterprises as are chosen for one package. */
export const CHOSEN_AT_MOST = 500

/** Whose papers a package holds: every enterprise's, one union's enterprises', some that were chosen, or one enterprise's. */
export type PackageScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'union'; readonly unionId: string }
  | {
      readonly kind: 'chosen'
      readonly enterpriseIds: readonly string[]
      /** The union whose reviewer chose them from its own; null where the office did. */
      readonly unionId: string | null
    }
  | { readonly kind: 'enterprise'; readonly enterpriseId: string }

/**
 * Whether `person` may ask for a package of `scope`: the office for any, a reviewer for their own union and its enterprises,
 * a contact for their own enterprise. `responsible` is the enterprise's union as it is now, null where there is none.
 * Returns the refusal, or undefined where they may.
 */
export const checkMayPackage = (
  { seat }: Person,
  scope: PackageScope,
  responsible: string | null,
): Refusal | undefined => {
  if (seat.role === 'office') return undefined
  switch (scope.kind) {
    case 'all':
      return refuse('not_permitted')
    case 'union':
    case 'chosen':
      if (seat.role !== 'reviewer') return refuse('not_permitted')
      return seat.unionId === scope.unionId ? undefined : refuse('other_union')
    case 'enterprise':
      if (seat.role === 'contact')
        return seat.enterpriseId === scope.enterpriseId ? undefined : refuse('other_enterprise')
      return responsible !== null && seat.unionId === responsible ? undefined : refuse('other_union')
  }
}

/** Whether an enterprise belongs to a scope now; it may have been given to another union since the package was begun. */
export const isWithin = (scope: PackageScope, { enterpriseId, unionId }: AssessmentParties): boolean => {
  switch (scope.kind) {
    case 'all':
      return true
    case 'union':
      return unionId === scope.unionId
    case 'chosen':
      return scope.enterpriseIds.includes(enterpriseId ?? '') && (scope.unionId === null || unionId === scope.unionId)
    case 'enterprise':
      return enterpriseId === scope.enterpriseId
  }
}
