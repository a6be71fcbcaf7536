/** The layers by what they run on, and what of them is long. */
export const NEED_NO_BUILD = [
  ...['architecture', 'domain', 'contract', 'services', 'features', 'components', 'emulator', 'deployment'],
]
export const NEED_A_BUILD = ['functions', 'weapp', 'journeys']

/**
 * Long by their nature: what goes through every page or every action once more, or again in another size or look; what is made again for
 * each way in which it can break off or differ, and for each state of somebody else's service; what meets something else at the very moment,
 * played as often as it takes to see both orders; what somebody may try who ought not to, one way after the other; what fills memory, lists and somebody's hour to their limits;
 * what copies the project and builds in it, or plays on from what former functions left; a whole year, a month, a week or the last evening
 * of a hundred people; and in a browser all but one round, since the compiled mini-program is led
 * through the same pages in a tenth of the time (`test/weapp/flows`). They run in .ci/run, with `TESTS=whole npm test`, and by name:
 * `npx jest --testPathPatterns one-cycle-small`. What stands here are patterns of paths.
 */
export const LONGEST = [
  'test/architecture/typecheck',
  'test/deployment/backup(-goes-on|-memory|-parts)?\\.test',
  'test/deployment/broken-off',
  'test/deployment/command',
  'test/deployment/drift',
  'test/deployment/first-data',
  'test/deployment/upload',
  'test/deployment/verify',
  'test/deployment/web\\.test',
  'test/deployment/web-refused',
  'test/emulator/durability',
  'test/emulator/functions-memory',
  'test/functions/answer-sizes',
  'test/functions/answers-in-parts',
  'test/functions/archived-year',
  'test/functions/at-once',
  'test/functions/attacks/',
  'test/functions/audit-promises',
  'test/functions/audited-writes',
  'test/functions/chains-forged',
  'test/functions/chains-of-writes',
  'test/functions/changed-app-secret',
  'test/functions/changed-secret',
  'test/functions/document-jobs-resume',
  'test/functions/erasing-left',
  'test/functions/follow-up-killed',
  'test/functions/health',
  'test/functions/heads-on-paper',
  'test/functions/killed-after-commit',
  'test/functions/message-addresses',
  'test/functions/model/finds',
  'test/functions/month-of-reminders',
  'test/functions/notices',
  'test/functions/other-channels',
  'test/functions/package-expiry',
  'test/functions/package-resume',
  'test/functions/paper-memory',
  'test/functions/permissions/',
  'test/functions/roster-resume',
  'test/functions/sending-faults',
  'test/functions/sending-killed',
  'test/functions/sending-outages',
  'test/functions/stale-builds',
  'test/functions/standings-of-writes',
  'test/functions/template-check',
  'test/functions/ten-years',
  'test/functions/two-years-to-the-archive',
  'test/functions/union-merger-killed',
  'test/functions/upgrade',
  'test/functions/withdrawing-year-races',
  'test/weapp/bad-networks',
  'test/weapp/figures',
  'test/weapp/flows/week-before-deadline',
  'test/weapp/list-budgets',
  'test/weapp/matters',
  'test/weapp/pages-without-network',
  'test/weapp/stale-builds',
  'test/weapp/theme',
  'test/weapp/wide-window',
  'test/journeys/(?!one-cycle\\.test)',
]
