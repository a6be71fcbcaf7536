/** The layers by what they run on, and what of them is long. */
export const NEED_NO_BUILD = ['architecture', 'domain', 'contract', 'services', 'features', 'components', 'emulator']
export const NEED_A_BUILD = ['functions', 'weapp', 'journeys']

/**
 * Long by their nature: what another test shows once is gone through again in another size or look or on every page, the papers of many
 * are made again for each way in which that can break off, or memory and lists are filled to their limits. They run in .ci/run, with `TESTS=whole npm test`, and by
 * name: `npx jest --testPathPatterns one-cycle-small`.
 */
export const LONGEST = [
  'test/functions/package-resume',
  'test/functions/paper-memory',
  'test/weapp/list-budgets',
  'test/weapp/theme',
  'test/journeys/bad-networks',
  'test/journeys/held-still',
  'test/journeys/accessibility-dark',
  'test/journeys/accessibility-elder',
  'test/journeys/one-cycle-small',
  'test/journeys/package',
]
