import { writing, type Writing } from './writing'

/** Lists that leave as tables. */
export const exportWrites: readonly Writing[] = [
  writing(
    'worklist.export',
    'office',
    async () => ({ table: 'progress', shown: { by: 'filter', filter: 'all' }, search: '' }),
    (input) => ({ ...input, table: 'scores' }),
  ),
  writing(
    'quota.export',
    'office',
    async () => ({}),
    () => ({ presentId: 'c2026' }),
  ),
  writing(
    'message.export',
    'office',
    async () => ({ of: { enterpriseId: 'e001' } }),
    () => ({ of: { enterpriseId: 'e002' } }),
  ),
  writing(
    'audit.export',
    'office',
    async () => ({ enterpriseId: 'e001' }),
    () => ({ enterpriseId: 'e002' }),
  ),
  writing(
    'unreached.export',
    'office',
    async () => ({ phoned: false }),
    () => ({ phoned: true }),
  ),
]
