import type { Role } from '@/domain/people/person'

const WATCHING: readonly Role[] = ['reviewer', 'office']

/** Whose a page is, or every page of a folder; where nothing is said it is everybody's who holds a seat. */
const ROLES_OF: Readonly<Record<string, readonly Role[]>> = {
  'packages/contact': ['contact'],
  'packages/reviewer': WATCHING,
  'packages/office': ['office'],
  'packages/papers/pages/word-in': ['contact'],
  'packages/papers/pages/ledger': ['contact'],
  'packages/papers/pages/ledger-list': WATCHING,
  'packages/papers/pages/reports': WATCHING,
  'packages/papers/pages/nominations': ['reviewer'],
  'packages/papers/pages/nomination-review': ['office'],
  'packages/papers/pages/quotas': ['office'],
  'packages/papers/pages/ledger-columns': ['office'],
  'packages/papers/pages/roster-import': ['office'],
}

/** The roles whose page lies at `path`; undefined where it is everybody's. */
export const rolesOfPage = (path: string): readonly Role[] | undefined => {
  const parts = path.replace(/^\//, '').split('/')
  return ROLES_OF[parts.slice(0, 4).join('/')] ?? ROLES_OF[parts.slice(0, 2).join('/')]
}
