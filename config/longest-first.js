/**
 * In which order Jest runs test files: the longest first, so that none of them is still running alone when all others have ended. How long a
 * file took Jest remembers from one run to the next; where it remembers nothing it goes by the file's size, which says nothing of these.
 */
const Sequencer = require('@jest/test-sequencer').default

const LONG = [
  'test/journeys/',
  'test/weapp/pages.test',
  'test/functions/other-channels.test',
  'test/functions/notices.test',
  'test/functions/clock.test',
  'test/functions/template-check.test',
  'test/weapp/flows/next-thing.test',
  'test/weapp/figures.test',
  'test/functions/package-expiry.test',
]

/** Its place among the long ones; behind them what is not, or is known to take less. */
const placeOf = ({ path, duration }) => {
  const place = duration === undefined ? LONG.findIndex((each) => path.includes(each)) : -1
  return place < 0 ? LONG.length : place
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other))
  }
}
