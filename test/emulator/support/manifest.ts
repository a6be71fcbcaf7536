import type { Manifest } from '../../../emulator'

export const MANIFEST: Manifest = {
  collections: [
    { name: 'things', indexes: [] },
    { name: 'others', indexes: [] },
    {
      name: 'people',
      indexes: [
        { name: 'phone', unique: true, keys: [{ field: 'phone', direction: 'asc' }] },
        {
          name: 'org_role_since',
          keys: [
            { field: 'org', direction: 'asc' },
            { field: 'role', direction: 'asc' },
            { field: 'since', direction: 'desc' },
          ],
        },
        { name: 'tags', keys: [{ field: 'tags', direction: 'asc' }] },
        { name: 'at', keys: [{ field: 'at', direction: 'asc' }] },
        { name: 'marks', keys: [{ field: 'marks', direction: 'asc' }] },
      ],
    },
    {
      name: 'assessments',
      indexes: [
        {
          name: 'cycle_enterprise',
          unique: true,
          keys: [
            { field: 'cycleId', direction: 'asc' },
            { field: 'enterpriseId', direction: 'asc' },
          ],
        },
      ],
    },
  ],
}
